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
    #expect(desk.output == "no backup was made yet\n")
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
        "progress-by-hand-2026-03-03T090000.sqlite: SIZE, 5 answers, up to 2026-03-02 13:00",
        "progress-by-hand-2026-03-02T090000.sqlite: SIZE, 2 answers, up to 2026-03-02 10:00",
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
    #expect(desk.run("doctor --restore --plain") == 0)
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

  @Test("says what to do where memories are not what the log gives, and does it")
  func rebuild() throws {
    try answer(1)
    // Memories by another learner's weights.
    let weights = try Weights((0...20).map { Weights.default[$0] * ($0 == 2 ? 1.5 : 1) })
    let store = try ProgressStore(
      path: file, replay: Replay(model: .fsrs6(FSRS6(weights: weights))))
    let learner = try store.learner(named: "kim", at: Desk.start).id
    try store.record([
      Event(
        id: UUIDv7.make(at: 0), learner: learner, at: Moment(milliseconds: 0, utcOffset: 0),
        batch: learner,
        content: .review(
          Review(card: "heist:heist#name", rating: .good, verdict: .exact, form: .typed)))
    ])
    try store.close()
    #expect(desk.run("doctor") == 1)
    let remedy = "'cardinal doctor --rebuild' computes memories and sums anew from the log\n"
    #expect(
      desk.errors
        == "the memory of the card 'heist:heist#name' is not what the log gives\n" + remedy)
    #expect(!desk.output.contains("progress: whole"))
    #expect(desk.run("doctor --rebuild") == 0)
    #expect(desk.output.contains("rebuilt: memories and sums were computed anew from the log\n"))
    #expect(desk.output.hasSuffix("\nprogress: whole\n"))
    #expect(desk.run("doctor") == 0)
  }

  @Test("computes nothing from a damaged file")
  func damagedRebuild() throws {
    try answer(200)
    desk.restart()
    var data = try Data(contentsOf: URL(fileURLWithPath: file))
    for place in data.count - 4096..<data.count { data[place] = ~data[place] }
    try data.write(to: URL(fileURLWithPath: file))
    #expect(desk.run("doctor --rebuild") == 65)
    #expect(!desk.output.contains("rebuilt"))
    #expect(desk.errors.contains("error: this file is damaged ("))
  }

  @Test("without a backup and a file that can be read it restores nothing, and says so")
  func nothingToRestore() throws {
    try FileManager.default.removeItem(atPath: file)
    for text in [nil, "my notes\n"] {
      if let text { try text.write(toFile: file, atomically: true, encoding: .utf8) }
      desk.restart()
      #expect(desk.run("doctor --restore --plain") == 66)
      #expect(desk.output == "")
      #expect(
        desk.errors == """
          \(file): error: there is no backup that can be used, and nothing here that can still be \
          read; name a copy from elsewhere with 'cardinal doctor --restore FILE'

          """)
    }
  }

  @Test("without a backup it says that all comes from the old file")
  func salvage() throws {
    try answer(5)
    desk.restart()
    #expect(desk.run("doctor --restore --plain") == 0)
    #expect(
      desk.output.hasPrefix(
        """
        restored: what could still be read, because no backup can be used
        taken over: 5 answers and 0 other events that only the old file had
        kept: the old file, as progress-replaced-2026-03-02T090000.sqlite
        cardinal
        """))
  }

  @Test("puts a backup in place as it is")
  func exactly() throws {
    try answer(2)
    desk.run("doctor --backup")
    try answer(3, from: 2)
    desk.restart()
    let name = "progress-by-hand-2026-03-02T090000.sqlite"
    #expect(desk.run("doctor --restore \(name) --exactly --plain") == 0)
    #expect(
      desk.output.hasPrefix(
        """
        restored: \(name) as it is, with 2 answers
        kept: the old file, as progress-replaced-2026-03-02T090000.sqlite
        cardinal
        """))
    #expect(desk.output.hasSuffix("\nprogress: whole\n"))
    // What was learned since is in the file that is kept.
    desk.restart()
    let kept = "\(desk.root)/Progress/progress-replaced-2026-03-02T090000.sqlite"
    #expect(desk.run("doctor --restore \(kept) --plain") == 0)
    #expect(desk.output.hasPrefix("restored: 5 answers from progress-replaced-"))
  }

  @Test("two backups in one second are two files")
  func twoBackups() throws {
    try answer(1)
    desk.run("doctor --backup")
    desk.run("doctor --backup")
    desk.run("doctor --backups")
    #expect(desk.output.split(separator: "\n").count == 2)
  }

  @Test("options that exclude each other are refused")
  func exclusions() {
    for words in ["--exactly", "--restore --exactly"] {
      #expect(desk.run("doctor \(words)") == 64)
      #expect(
        desk.errors.hasPrefix(
          "Error: '--exactly' goes with '--restore' and the name of a backup; '--backups' lists "
            + "them\n"))
    }
    for words in ["--restore", "--rebuild", "--backup"] {
      #expect(desk.run("doctor \(words) --backups") == 64)
      #expect(
        desk.errors.hasPrefix(
          "Error: '--backups' lists and does nothing else; leave out one of the options\n"))
    }
  }

  @Test("a library that may only be read is said to be so", .enabled(if: NSUserName() != "root"))
  func readOnly() throws {
    try answer(1)
    desk.restart()
    let files = FileManager.default
    let folder = "\(desk.root)/Progress"
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    for words in ["--backup", "--rebuild"] {
      #expect(desk.run("doctor \(words)") == 74)
      #expect(desk.output == "")
      #expect(
        desk.errors == """
          \(file): error: this cannot be written; allow writing to the file and its folder, or name \
          another library

          """)
    }
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
