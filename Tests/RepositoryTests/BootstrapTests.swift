import Foundation
import Testing

@Suite("Scripts/bootstrap") struct BootstrapTests {
  /// Stand-ins that several machines share.
  private enum StandIn {
    static let note = #"echo "${0##*/} $*" >> "$STAND_INS/calls""#
    static let swift = "echo 'Swift version 6.2 (swift-6.2-RELEASE)'"
    static let sudo = note + "\n" + #""$@""#
    static let known = "exit 0"
    static let unknown = "exit 100"
    static let everything = """
      printf 'installed/%s\\n' libreadline-dev libsqlite3-dev libcmark-gfm-dev \
        libcmark-gfm-extensions-dev libqrencode-dev libxlsxwriter-dev libxml2-dev libarchive-dev
      """
    static let withoutReadline = """
      echo 'no packages found matching libreadline-dev' >&2
      printf 'config-files/libsqlite3-dev\\n'
      printf 'installed/%s\\n' libcmark-gfm-dev libcmark-gfm-extensions-dev \
        libqrencode-dev libxlsxwriter-dev libxml2-dev libarchive-dev
      exit 1
      """
    /// `apt-get` that installs only what was read before from fresh lists.
    static let aptWithOldLists = """
      \(note)
      case "$*" in
        *update*) : > "$STAND_INS/fresh" ;;
        *install*) [ -e "$STAND_INS/fresh" ] || exit 100 ;;
      esac
      """
  }

  private static let apt = "apt-get -qq -o DPkg::Lock::Timeout=120"
  private static let packages = "libreadline-dev libsqlite3-dev"
  private static let install = "\(apt) install --yes --no-install-recommends \(packages)"
  private static let sudo = "sudo env DEBIAN_FRONTEND=noninteractive"

  @Test("Does nothing and says nothing when nothing is missing")
  func complete() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.everything, "apt-get": StandIn.note,
      "apt-cache": StandIn.note, "sudo": StandIn.note,
    ]).run()
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.messages == "")
    #expect(run.calls == [])
  }

  @Test("Without Swift it names the installer and installs nothing")
  func noSwift() throws {
    let run = try BootstrapRun([
      "dpkg-query": StandIn.withoutReadline, "apt-get": StandIn.note,
    ]).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: error: cannot find Swift; install version 6.2 or later from https://www.swift.org/install/

        """)
    #expect(run.calls == [])
  }

  @Test(
    "An old Swift is named, with the installer",
    arguments: [
      ("Swift version 5.10.1 (swift-5.10.1-RELEASE)", "5.10.1"),
      ("swift-driver version: 1.127 Apple Swift version 6.1 (swiftlang-6.1)", "6.1"),
    ])
  func oldSwift(said: String, version: String) throws {
    let run = try BootstrapRun(["swift": "echo '\(said)'"]).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: error: Swift \(version) is too old; install version 6.2 or later from https://www.swift.org/install/

        """)
  }

  @Test(
    "A Swift that is new enough passes",
    arguments: [
      "Swift version 6.2 (swift-6.2-RELEASE)", "Swift version 6.10.3 (swift-6.10.3-RELEASE)",
      "Apple Swift version 7.0-dev (LLVM 1, Swift 2)",
    ])
  func newSwift(said: String) throws {
    let run = try BootstrapRun([
      "swift": "echo '\(said)'; echo 'Target: x86_64-unknown-linux-gnu'",
      "dpkg-query": StandIn.everything, "apt-get": StandIn.note,
    ]).run()
    #expect(run.status == 0)
    #expect(run.messages == "")
  }

  @Test("A Swift that cannot say its version is no Swift")
  func brokenSwift() throws {
    let run = try BootstrapRun(["swift": "echo 'no toolchain chosen' >&2; exit 1"]).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: error: 'swift --version' does not say its version; install Swift 6.2 or later from https://www.swift.org/install/

        """)
  }

  @Test("Installs what is missing through sudo, and says so first")
  func sudo() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.withoutReadline, "apt-get": StandIn.note,
      "apt-cache": StandIn.known, "sudo": StandIn.sudo,
    ]).run()
    #expect(run.status == 0)
    #expect(run.messages == "bootstrap: installing \(Self.packages) (sudo apt-get install)\n")
    #expect(run.calls == ["\(Self.sudo) \(Self.install)", Self.install])
  }

  @Test("Root needs no sudo; packages nobody knows yet need the lists")
  func rootWithoutLists() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.withoutReadline,
      "apt-get": StandIn.aptWithOldLists, "apt-cache": StandIn.unknown, "id": "echo 0",
    ]).run()
    #expect(run.status == 0)
    #expect(
      run.messages == """
        bootstrap: reading the package lists (apt-get update)
        bootstrap: installing \(Self.packages) (apt-get install)

        """)
    #expect(run.calls == ["\(Self.apt) update", Self.install])
  }

  @Test("Lists too old to install from are read again, once")
  func oldLists() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.withoutReadline,
      "apt-get": StandIn.aptWithOldLists, "apt-cache": StandIn.known, "id": "echo 0",
    ]).run()
    #expect(run.status == 0)
    #expect(
      run.messages == """
        bootstrap: installing \(Self.packages) (apt-get install)
        bootstrap: reading the package lists (apt-get update)

        """)
    #expect(run.calls == [Self.install, "\(Self.apt) update", Self.install])
  }

  @Test("Without a network it says what it could not do")
  func noNetwork() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.withoutReadline, "apt-cache": StandIn.unknown,
      "apt-get": "case \"$*\" in *install*) echo 'E: Unable to locate' >&2; exit 100 ;; esac",
      "id": "echo 0",
    ]).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: reading the package lists (apt-get update)
        bootstrap: installing \(Self.packages) (apt-get install)
        E: Unable to locate
        bootstrap: error: cannot install \(Self.packages); check the network and your rights, then run this again

        """)
  }

  @Test("Without the rights to read the lists it stops there")
  func noRights() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.withoutReadline, "apt-cache": StandIn.unknown,
      "apt-get": StandIn.note, "sudo": "echo 'sudo: a password is required' >&2; exit 1",
    ]).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: reading the package lists (sudo apt-get update)
        sudo: a password is required
        bootstrap: error: cannot read the package lists; check the network and your rights, then run this again

        """)
    #expect(run.calls == [])
  }

  @Test("Neither root nor sudo: it names the command for somebody who may")
  func noSudo() throws {
    let run = try BootstrapRun([
      "swift": StandIn.swift, "dpkg-query": StandIn.withoutReadline, "apt-get": StandIn.note,
    ]).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: error: cannot install \(Self.packages): neither root nor sudo; ask an administrator for 'apt-get install \(Self.packages)'

        """)
    #expect(run.calls == [])
  }

  @Test("There are no other options")
  func options() throws {
    let run = try BootstrapRun([:]).run(["--help"])
    #expect(run.status == 64)
    #expect(run.messages == "bootstrap: error: there is no option '--help'; use none, or --flags\n")
  }
}
