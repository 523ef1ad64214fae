import Foundation
import Testing

@Suite("Scripts/bootstrap without apt-get") struct BootstrapElsewhereTests {
  private static let swift = "echo 'Apple Swift version 6.2 (swiftlang-6.2)'"
  /// The formulas of Homebrew that Cardinal needs.
  private static let formulas = [
    "cmark-gfm", "libarchive", "libxlsxwriter", "libxml2", "qrencode", "readline", "sqlite",
  ]
  private static let brew = #"""
    echo "brew $*" >> "$STAND_INS/calls"
    case "$1" in --prefix) echo "$STAND_INS/homebrew" ;; install) echo pouring ;; esac
    """#

  /// A machine with Homebrew, where the formulas of the list are installed.
  private func mac(_ formulas: [String], brew: String = Self.brew) throws -> BootstrapRun {
    let run = try BootstrapRun(["uname": "echo Darwin", "swift": Self.swift, "brew": brew])
    for formula in formulas {
      try FileManager.default.createDirectory(
        at: run.folder.appending(path: "homebrew/opt/\(formula)"),
        withIntermediateDirectories: true)
    }
    return run
  }

  @Test("With Homebrew's formulas there is nothing to do")
  func complete() throws {
    let run = try mac(Self.formulas).run()
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.calls == ["brew --prefix"])
  }

  @Test("While Homebrew builds a formula, its folder says what is installed")
  func withinHomebrew() throws {
    let run = try BootstrapRun(["uname": "echo Darwin", "swift": Self.swift])
    for formula in Self.formulas {
      try FileManager.default.createDirectory(
        at: run.folder.appending(path: "homebrew/opt/\(formula)"),
        withIntermediateDirectories: true)
    }
    let prefix = ["HOMEBREW_PREFIX": run.folder.appending(path: "homebrew").path]
    #expect(try run.run(environment: prefix).status == 0)
    #expect(run.messages == "")
  }

  @Test("Cardinal's own formula depends on what is looked for")
  func formula() throws {
    let lines = try Repository.text("Packaging/cardinal.rb").split(separator: "\n")
    let named = lines.map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { $0.hasPrefix("depends_on \"") }.compactMap {
        $0.split(separator: "\"").dropFirst().first
      }
      .map(String.init)
    #expect(named == Self.formulas)
  }

  @Test("Homebrew installs each missing formula once")
  func brew() throws {
    let run = try mac(["readline"]).run()
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.messages
        == "bootstrap: installing sqlite cmark-gfm qrencode libxlsxwriter libxml2 libarchive (brew install)\npouring\n"
    )
    #expect(
      run.calls == [
        "brew --prefix",
        "brew install --quiet sqlite cmark-gfm qrencode libxlsxwriter libxml2 libarchive",
      ])
  }

  @Test("What Homebrew cannot install is named")
  func brewFails() throws {
    let run = try mac(
      [], brew: #"case "$1" in --prefix) echo "$STAND_INS/homebrew" ;; *) exit 1 ;; esac"#
    ).run()
    #expect(run.status == 69)
    #expect(
      run.messages == """
        bootstrap: installing readline sqlite cmark-gfm qrencode libxlsxwriter libxml2 libarchive (brew install)
        bootstrap: error: cannot install readline sqlite cmark-gfm qrencode libxlsxwriter libxml2 libarchive; check the network and your rights, then run this again

        """)
  }

  @Test("The flags name each formula's folders once, and are empty elsewhere")
  func flags() throws {
    let run = try mac([]).run(["--flags"], environment: ["HOMEBREW_PREFIX": "P"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        -Xcc -IP/opt/readline/include -Xlinker -LP/opt/readline/lib \
        -Xcc -IP/opt/sqlite/include -Xlinker -LP/opt/sqlite/lib \
        -Xcc -IP/opt/cmark-gfm/include -Xlinker -LP/opt/cmark-gfm/lib \
        -Xcc -IP/opt/qrencode/include -Xlinker -LP/opt/qrencode/lib \
        -Xcc -IP/opt/libxlsxwriter/include -Xlinker -LP/opt/libxlsxwriter/lib \
        -Xcc -IP/opt/libxml2/include -Xlinker -LP/opt/libxml2/lib \
        -Xcc -IP/opt/libarchive/include -Xlinker -LP/opt/libarchive/lib

        """)
    #expect(try BootstrapRun([:]).run(["--flags"]).output == "")
  }

  @Test("Elsewhere the libraries are named", arguments: ["Linux", "Darwin"])
  func elsewhere(system: String) throws {
    let run = try BootstrapRun(["uname": "echo \(system)", "swift": Self.swift])
    let headers = run.folder.appending(path: "include")
    try FileManager.default.createDirectory(at: headers, withIntermediateDirectories: true)
    try Data().write(to: headers.appending(path: "sqlite3.h"))
    let environment = ["CARDINAL_HEADERS": "\(run.folder.path)/none:\(headers.path)"]
    #expect(try run.run(environment: environment).status == 69)
    #expect(
      run.messages == """
        bootstrap: error: cannot find the C libraries readline, cmark-gfm, cmark-gfm-extensions, qrencode, xlsxwriter, xml2, archive and neither apt-get nor brew; install them with their headers

        """)
  }

  @Test("Elsewhere headers that are there suffice")
  func headers() throws {
    let run = try BootstrapRun(["swift": Self.swift])
    let headers = run.folder.appending(path: "include")
    for folder in ["readline", "libxml2/libxml"] {
      try FileManager.default.createDirectory(
        at: headers.appending(path: folder), withIntermediateDirectories: true)
    }
    for name in [
      "readline/readline.h", "sqlite3.h", "cmark-gfm.h", "cmark-gfm-core-extensions.h",
      "qrencode.h", "xlsxwriter.h", "libxml2/libxml/parser.h", "archive.h",
    ] {
      try Data().write(to: headers.appending(path: name))
    }
    #expect(try run.run(environment: ["CARDINAL_HEADERS": headers.path]).status == 0)
    #expect(run.messages == "")
  }
}
