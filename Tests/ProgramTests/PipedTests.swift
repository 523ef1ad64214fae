import Foundation
import Testing

/// The program without a terminal: exit statuses, sentences, and what is left alone.
struct PipedTests {
  private static let deck = "# Heist\n\nA **heist** is a theft that a crew carries out.\n"

  private static func library() throws -> ProgramLibrary {
    try ProgramLibrary(decks: ["heist.md": deck])
  }

  @Test func pipedCommandsShowNoPromptsAndEndWithTheLastStatus() throws {
    let library = try Self.library()
    defer { library.remove() }
    let good = try library.run("", input: "decks\nquit\n")
    #expect(good.status == 0)
    #expect(!good.output.contains("cardinal> "))
    let bad = try library.run("", input: "decks\nstduy\n")
    #expect(bad.status == 64)
    #expect(
      bad.errors == "cardinal: error: there is no command 'stduy'; did you mean 'study'?\n")
  }

  @Test func exitStatusesSayWhatWentWrong() throws {
    let library = try Self.library()
    defer { library.remove() }
    #expect(try library.run("--help").status == 0)
    #expect(try library.run("--version").output == "0.1.0\n")
    #expect(try library.run("study --limit x").status == 64)
    #expect(try library.run("study nowhere").status == 66)
    #expect(try library.run("check Decks/none.md").status == 66)
    #expect(try library.run("check Decks").status == 0)
    #expect(try library.run("undo").status == 1)
  }

  @Test func decksThatCannotBeReadGetASentence() throws {
    let library = try Self.library()
    defer { library.remove() }
    try Data([0x23, 0x20, 0xff, 0xfe]).write(to: URL(filePath: library.root + "/Decks/bytes.md"))
    try Data().write(to: URL(filePath: library.root + "/Decks/empty.md"))
    try FileManager.default.createDirectory(
      atPath: library.root + "/Decks/folder.md", withIntermediateDirectories: false)
    let check = try library.run("check Decks")
    #expect(check.status == 1)
    #expect(check.errors.contains("Decks/bytes.md:1: error: "))
    #expect(check.output.contains("Decks/empty.md:1:1: warning: nothing in this deck"))
    // And the session goes on with what is left.
    let study = try library.run("study --cram", input: "")
    #expect(study.status == 0)
    #expect(study.errors.contains("Decks/bytes.md:1: error: "))
  }

  @Test func aMistakeInADeckLeavesTheRestOfIt() throws {
    let deck = Self.deck + "\n## Roles\n\n- **Face**: talks\n- **Face**: drives\n- **Driver**:\n"
    let library = try ProgramLibrary(decks: ["heist.md": deck])
    defer { library.remove() }
    let check = try library.run("check Decks/heist.md")
    #expect(check.status == 1)
    #expect(
      check.output.contains(
        "Decks/heist.md:8:1: error: 'Face' is already a role of 'Heist' on line 7; "
          + "give one of them an id, such as <!-- id: face-2 -->\n"
          + "8 | - **Face**: drives\n  | ^\n"))
    let study = try library.run("study heist", input: "\n")
    #expect(study.output.contains("new: Heist"))
  }

  @Test func aProgressFileThatIsNoDatabaseIsLeftAsItIs() throws {
    let library = try Self.library()
    defer { library.remove() }
    let path = library.root + "/Progress/progress.sqlite"
    try "these are not the bytes of a database, but they are somebody's".write(
      toFile: path, atomically: true, encoding: .utf8)
    let before = try Data(contentsOf: URL(filePath: path))
    let result = try library.run("study heist", input: "\n")
    #expect(result.status == 65)
    #expect(result.errors.contains("progress.sqlite: error: "))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func twoSessionsOnOneFileBothSave() throws {
    let library = try Self.library()
    defer { library.remove() }
    let one = try library.open("study heist --form typed --pretest")
    let two = try library.open("study heist --form typed --pretest")
    try one.wait(for: "1. ")
    try two.wait(for: "1. ")
    one.enter("heist")
    two.enter("heist")
    try one.wait(for: "right: Heist")
    try two.wait(for: "right: Heist")
    for terminal in [one, two] {
      try terminal.wait(for: "Enter goes on > ")
      terminal.enter()
    }
    _ = try one.end()
    _ = try two.end()
    let reviews = try library.run("export reviews --format jsonl").output
    #expect(reviews.split(separator: "\n").count == 2)
  }

  @Test func whatIsAnsweredSurvivesAKill() throws {
    let library = try Self.library()
    defer { library.remove() }
    do {
      let terminal = try library.open("study heist --form typed --pretest")
      try terminal.wait(for: "1. ")
      terminal.enter("heist")
      try terminal.wait(for: "right: Heist")
      // Leaving this scope kills the program without a word.
    }
    let reviews = try library.run("export reviews --format jsonl").output
    #expect(reviews.split(separator: "\n").count == 1)
    #expect(try library.run("doctor").status == 0)
  }

  @Test func anotherLibraryWithNewerReviewsIsNamed() throws {
    let library = try Self.library()
    defer { library.remove() }
    _ = try library.run("study heist --form typed --pretest", input: "heist\n")
    var other = try Self.library()
    defer { other.remove() }
    other.environment["XDG_STATE_HOME"] = library.environment["XDG_STATE_HOME"]
    let output = try other.run("study heist", input: "").output
    #expect(output.contains("another library has newer reviews: \(library.root)"))
    #expect(output.contains("to open it: cardinal --library \(library.root)"))
  }

  @Test func theProgressFileAloneHoldsEverythingAfterASession() throws {
    let library = try Self.library()
    defer { library.remove() }
    _ = try library.run("study heist --form typed --pretest", input: "heist\n")
    let other = try Self.library()
    defer { other.remove() }
    try FileManager.default.copyItem(
      atPath: library.root + "/Progress/progress.sqlite",
      toPath: other.root + "/Progress/progress.sqlite")
    let reviews = try other.run("export reviews --format jsonl").output
    #expect(reviews.split(separator: "\n").count == 1)
  }

  @Test func aFileOfANewerCardinalIsLeftAsItIs() throws {
    let library = try Self.library()
    defer { library.remove() }
    _ = try library.run("decks")
    let path = library.root + "/Progress/progress.sqlite"
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The format's number stands in bytes 60 to 63 of every SQLite file.
    bytes.replaceSubrange(60..<64, with: [0, 0, 3, 0xe7])
    try bytes.write(to: URL(filePath: path))
    let result = try library.run("study heist", input: "\n")
    #expect(result.status == 65)
    #expect(result.errors.contains("progress.sqlite: error: "))
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test func aLineOfFiftyMegabytesIsRefused() throws {
    let library = try Self.library()
    defer { library.remove() }
    let line = Data(repeating: 0x61, count: 50 << 20)
    try line.write(to: URL(filePath: library.root + "/Decks/line.md"))
    let check = try library.run("check Decks/line.md")
    #expect(check.status == 65)
    #expect(check.errors.contains("Decks/line.md: error: "))
  }

  @Test func aFullDiskIsSaid() throws {
    let library = try Self.library()
    defer { library.remove() }
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for words in ["facts Decks/heist.md --json", "export progress"] {
      let process = Process()
      process.executableURL = URL(filePath: ProgramLibrary.program)
      process.arguments = words.split(separator: " ").map(String.init)
      process.environment = library.environment
      process.currentDirectoryURL = URL(filePath: library.root)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 74, "\(words)")
    }
  }

  @Test func aBlankLineOfAScriptIsNoCommand() throws {
    let library = try Self.library()
    defer { library.remove() }
    let result = try library.run("", input: "\ndecks\n")
    #expect(result.status == 0)
    #expect(!result.output.contains("new: Heist"))
  }

  @Test func exportsReplaceNothingButFiles() throws {
    let library = try Self.library()
    defer { library.remove() }
    let files = FileManager.default
    let (target, link) = (library.root + "/target.csv", library.root + "/link.csv")
    try "old".write(toFile: target, atomically: true, encoding: .utf8)
    try files.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try library.run("export progress --output link.csv").status == 64)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    #expect(try library.run("export progress --output link.csv --force").status == 0)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("card,deck,"))
    #expect(try library.run("export progress --output /dev/null").status == 0)
    #expect(
      try files.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    #expect(try library.run("export progress --output nowhere/x.csv").status == 74)
    #expect(try library.run("export progress --output Decks").status == 74)
  }
}
