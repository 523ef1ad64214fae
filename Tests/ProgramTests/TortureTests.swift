import Foundation
import Testing

/// Answers that were acknowledged are kept, whatever ends the program; `Benchmarks/torture` does the
/// same for longer, and fills disks.
@Suite(.serialized)
struct TortureTests {
  /// A deck of 49 facts: what was missed today is asked again only tomorrow.
  private static let deck =
    "# Garden\n\nA **garden** is a piece of ground for plants.\n\n## Roles\n\n"
    + (1...48).map { "- **Bed \($0 * 7)**: lies \($0 * 3) steps from the gate\n" }.joined()

  private static let words = "study garden --form typed --pretest --new 99"

  /// The replies in the log, with their multiplicity.
  private func replies(_ library: ProgramLibrary) throws -> [String] {
    let export = try library.run("export reviews --all --format jsonl")
    #expect(export.status == 0)
    var replies: [String] = []
    for line in export.output.split(separator: "\n") {
      let parts = String(line).components(separatedBy: "\"reply\":\"")
      if parts.count == 2 { replies.append(String(parts[1].prefix { $0 != "\"" })) }
    }
    return replies
  }

  /// Checks that the log holds replies, each once, and that all caches are what the log gives.
  private func expect(_ present: [String], in library: ProgramLibrary, _ place: String) throws {
    let found = try replies(library)
    #expect(Set(present).subtracting(found) == [], "\(place)")
    #expect(found.count == Set(found).count, "\(place)")
    let doctor = try library.run("doctor")
    #expect(doctor.status == 0 && doctor.output.hasSuffix("progress: whole\n"), "\(place)")
  }

  /// Gives a reply that is wrong, and goes on to the next question, with which it is acknowledged.
  private func answer(_ reply: String, _ terminal: PseudoTerminal) throws {
    terminal.enter(reply)
    try terminal.wait(for: "Enter goes on > ")
    terminal.enter()
    try terminal.wait(for: ". ")
    try terminal.wait(for: "> ")
  }

  /// Lets a program run for some microseconds.
  private func linger(_ microseconds: UInt64) {
    let end = ContinuousClock.now + .microseconds(microseconds)
    while ContinuousClock.now < end {}
  }

  @Test func whatWasAcknowledgedIsThereAfterKill9AtAnyMoment() throws {
    let library = try ProgramLibrary(decks: ["garden.md": Self.deck])
    defer { library.remove() }
    var present: [String] = []
    for round in 1...8 as ClosedRange<UInt64> {
      do {
        let terminal = try library.open(Self.words)
        try terminal.wait(for: "1. ")
        try terminal.wait(for: "> ")
        for number in 1...2 {
          try answer("zq\(round)-\(number)", terminal)
          present.append("zq\(round)-\(number)")
        }
        // In the middle of the next answer; the end of the scope ends the program by SIGKILL.
        terminal.enter("zq\(round)-3")
        linger(round * round * 700)
      }
      try expect(present, in: library, "round \(round)")
    }
  }

  @Test func twoProgramsAnswerTheSameCardsAtOnce() throws {
    let library = try ProgramLibrary(decks: ["garden.md": Self.deck])
    defer { library.remove() }
    let terminals = try (0...1).map { _ in try library.open(Self.words) }
    for terminal in terminals {
      try terminal.wait(for: "1. ")
      try terminal.wait(for: "> ")
    }
    var present: [String] = []
    for number in 1...6 {
      for (index, terminal) in terminals.enumerated() { terminal.enter("zq\(index)-\(number)") }
      for (index, terminal) in terminals.enumerated() {
        try terminal.wait(for: "Enter goes on > ")
        terminal.enter()
        try terminal.wait(for: ". ")
        try terminal.wait(for: "> ")
        present.append("zq\(index)-\(number)")
      }
    }
    for terminal in terminals {
      terminal.enter(":quit")
      #expect(try terminal.end() == 0)
    }
    try expect(present, in: library, "both")
  }

  @Test func aFileThatMayNotGrowIsASentenceAndLosesNothing() throws {
    let library = try ProgramLibrary(decks: ["garden.md": Self.deck])
    defer { library.remove() }
    let first = try library.run("study garden --form typed --pretest", input: "zq1\nzq2\n")
    #expect(first.status == 0)
    let limited = try library.runLimited(
      "study garden --form typed --pretest", kilobytes: 40,
      input: (1...60).map { "more\($0)\n" }.joined())
    #expect(limited.status == 74)
    #expect(limited.errors.contains(": error: "))
    #expect(limited.errors.contains("; "))
    try expect(["zq1", "zq2"], in: library, "limit lifted")
  }

  @Test func aChangedByteIsNoticedAndMended() throws {
    let library = try ProgramLibrary(decks: ["garden.md": Self.deck])
    defer { library.remove() }
    _ = try library.run("study garden --form typed --pretest", input: "zq1\nzq2\nzq3\n")
    #expect(try library.run("doctor --backup").status == 0)
    _ = try library.run("study garden --form typed --pretest", input: "zq4\nzq5\n")
    let url = URL(filePath: "\(library.root)/Progress/progress.sqlite")
    var data = try Data(contentsOf: url)
    data[100] ^= 0xff
    try data.write(to: url)
    let remedy = "'cardinal doctor --restore' puts a backup in its place"
    for words in ["doctor", "stats", "study garden"] {
      let run = try library.run(words)
      #expect(run.status == 65, "\(words)")
      #expect(run.errors.contains("error: this file is damaged ("), "\(words)")
      #expect(run.errors.contains(remedy), "\(words)")
    }
    let restored = try library.run("doctor --restore")
    #expect(restored.status == 0)
    let lines = restored.output.split(separator: "\n").prefix(3)
    #expect(lines.first?.hasPrefix("restored: ") == true)
    #expect(lines.last?.hasPrefix("kept: the old file, as progress-replaced-") == true)
    try expect(["zq1", "zq2", "zq3", "zq4", "zq5"], in: library, "restored")
  }
}

extension ProgramLibrary {
  /// Runs the program with piped input and files that may not grow above a length.
  fileprivate func runLimited(
    _ words: String, kilobytes: Int, input: String
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      [
        "-c", "trap '' XFSZ; ulimit -f \(kilobytes * 2); exec \"$@\"", "sh", Self.program,
      ] + words.split(separator: " ").map(String.init)
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: root)
    let (source, errors) = ("\(root)/input", "\(root)/errors")
    for (path, text) in [(source, input), (errors, "")] {
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: source))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: errors, encoding: .utf8))
  }
}
