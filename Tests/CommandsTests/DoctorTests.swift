import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

@testable import Commands

@MainActor
@Suite("The doctor")
struct DoctorTests {
  private let desk: Desk
  private var file: String { "\(desk.root)/Progress/progress.sqlite" }

  init() throws {
    desk = try Desk(decks: ["heist.md": "# Heist\n\nA **heist** is a theft.\n"])
  }

  /// Writes some answers, an hour apart.
  private func answer(_ count: Int, from first: Int = 0) throws {
    let store = try ProgressStore(path: file)
    let learner = try store.learner(named: "kim", at: Desk.start).id
    let events = (first..<first + count).map { number in
      let at = Desk.start.milliseconds + Int64(number) * 3_600_000
      return Event(
        id: UUIDv7.make(at: at), learner: learner, at: Moment(milliseconds: at, utcOffset: 0),
        batch: learner,
        content: .review(
          Review(card: "heist:heist#name", rating: .good, verdict: .exact, form: .typed)))
    }
    try store.record(events)
    try store.close()
  }

  /// Changes the byte that says what the first page is.
  private func damage() throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: file))
    data[100] ^= 0xff
    try data.write(to: URL(fileURLWithPath: file))
  }

  @Test("lists the backups with their sizes and how far they reach, the latest first")
  func backups() throws {
    #expect(desk.run("doctor") == 0)
    #expect(desk.output.contains("\nbackups: none yet\nprogress: whole\n"))
    #expect(desk.run("doctor --backups") == 0)
    #expect(desk.output == "")
    try answer(2)
    desk.run("doctor --backup")
    try answer(3, from: 2)
    desk.sleep(days: 1)
    desk.run("doctor --backup")
    #expect(desk.run("doctor --backups") == 0)
    let lines = desk.output.split(separator: "\n").map { line in
      line.replacing(/: \d+ kB,/, with: ": SIZE,")
    }
    #expect(
      lines == [
        "progress-by-hand-2026-03-03T090000.sqlite: SIZE, up to 2026-03-02 13:00",
        "progress-by-hand-2026-03-02T090000.sqlite: SIZE, up to 2026-03-02 10:00",
      ])
  }

  @Test("puts a backup in the place of a damaged file and keeps what only that had")
  func restore() throws {
    try answer(5)
    desk.run("doctor --backup")
    try answer(2, from: 5)
    desk.restart()
    try damage()
    for words in ["doctor", "stats", "study heist"] {
      #expect(desk.run(words) == 65)
      #expect(
        desk.errors.replacingOccurrences(of: desk.root, with: "LIBRARY")
          == "LIBRARY/Progress/progress.sqlite: error: this file is damaged (database disk image is "
          + "malformed); 'cardinal doctor --restore' puts a backup in its place and keeps what can "
          + "still be read\n")
    }
    #expect(desk.run("doctor --restore") == 0)
    #expect(
      desk.output.hasPrefix(
        """
        restored: 5 answers from progress-by-hand-2026-03-02T090000.sqlite
        taken over: 2 answers and 0 other events that only the old file had
        kept: the old file, as progress-replaced-2026-03-02T090000.sqlite
        cardinal
        """))
    #expect(desk.output.hasSuffix("\nprogress: whole\n"))
    #expect(try desk.due().count == 1)
  }

  @Test("says what to do where memories are not what the log gives")
  func rebuild() throws {
    try answer(1)
    #expect(desk.run("doctor --rebuild") == 0)
    #expect(desk.output.contains("rebuilt: memories and sums were computed anew from the log\n"))
  }

  @Test("restores nothing while the progress is open, and names a backup for that alone")
  func refusals() {
    desk.run("", typing: ["stats", "doctor --restore", "quit"])
    #expect(
      desk.errors.contains(
        "doctor: error: the progress is open in this session; leave it and enter "
          + "'cardinal doctor --restore'\n"))
    #expect(desk.run("doctor some.sqlite") == 64)
    #expect(desk.errors.contains("a backup is named for '--restore' alone"))
    desk.restart()
    #expect(desk.run("doctor --restore nowhere.sqlite") == 66)
    #expect(desk.errors == "nowhere.sqlite: error: there is no such file; look at the spelling\n")
  }
}
