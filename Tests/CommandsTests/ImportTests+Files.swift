import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

/// What sort of file can be brought in.
extension ImportTests {
  @Test func aPipeIsReadOnce() throws {
    let desk = try Desk(decks: [:], isInteractive: false)
    let path = desk.root + "/pipe"
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let (_, log) = try annas()
    let bytes = Data(log.utf8)
    Thread.detachNewThread {
      guard let pipe = FileHandle(forWritingAtPath: path) else { return }
      try? pipe.write(contentsOf: bytes)
      try? pipe.close()
    }
    #expect(desk.run("import pipe --quiet") == 0)
    #expect(desk.shown == "pipe: 5 events taken, 0 there already\n")
    #expect(desk.run("import /dev/null") == 66)
    #expect(desk.shown == "/dev/null: error: this is a device; name a file or a pipe\n")
  }

  @Test func anEmptyFileIsAnEmptyLog() throws {
    let desk = try Desk(decks: [:], isInteractive: false)
    try write("", to: "empty.jsonl", in: desk)
    #expect(desk.run("import empty.jsonl") == 0)
    #expect(desk.shown == "empty.jsonl: 0 events taken, 0 there already\n")
  }

  @Test func aDatabaseThatCannotBeTakenSaysNothingOfOnesOwn() throws {
    let desk = try Desk(decks: [:], isInteractive: false)
    let start = Data("SQLite format 3\0".utf8)
    try (start + Data(repeating: 7, count: 5000)).write(
      to: URL(filePath: desk.root + "/other.sqlite"))
    #expect(desk.run("import other.sqlite") == 65)
    #expect(
      desk.shown == """
        other.sqlite: error: this is the database of another program; name a progress file of \
        Cardinal

        """)
    let (old, _) = try annas()
    var bytes = try Data(contentsOf: URL(filePath: old.root + "/Progress/progress.sqlite"))
    bytes.removeLast(bytes.count - 20_000)
    try bytes.write(to: URL(filePath: desk.root + "/cut.sqlite"))
    #expect(desk.run("import cut.sqlite") == 65)
    #expect(desk.shown.hasPrefix("cut.sqlite: error: this file is damaged ("))
    #expect(!desk.shown.contains("--restore"))
  }

  @Test func rowsWithAnOpenQuoteLeaveTheNextOnesAlone() throws {
    let desk = try Desk(decks: [:], isInteractive: false)
    try write(table + "\"1,2,3,\n43,1577880002000,3,\n", to: "open.csv", in: desk)
    #expect(desk.run("import open.csv --keep-going --quiet") == 0)
    #expect(
      desk.shown == """
        open.csv:4: left out: a quote is opened and not closed
        open.csv: 3 events taken, 0 there already, 1 left out

        """)
  }

  @Test func logsAndTablesNameALearnerAlikeInAnyOrder() throws {
    let (old, log) = try annas()
    old.run("export reviews --learner anna")
    for files in ["anna.csv anna.jsonl", "anna.jsonl anna.csv"] {
      let desk = try Desk(decks: [:], isInteractive: false)
      try write(log, to: "anna.jsonl", in: desk)
      try write(old.output, to: "anna.csv", in: desk)
      #expect(desk.run("import \(files)") == 0)
      #expect(try Set(learners(desk)) == ["anna", "kim"], "\(files)")
    }
  }
}
