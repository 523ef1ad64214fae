import DeckFormat
import Foundation
import GRDB
import Questions
import Scheduling
import Study
import Testing

@testable import Storage

@Suite("Bringing files of earlier formats up to date")
struct ProgressMigrationTests {
  private let folder: TemporaryFolder
  private let path: String
  private let card = "heist:heist/roles/face#name"

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/progress.sqlite"
  }

  /// Everything that format 1 can hold.
  private var events: [Event] {
    [
      Samples.review(1, rating: .again, retrievability: 0.83, takenFor: "Mark"),
      Samples.review(2, at: Samples.noon + 1, learner: Samples.bert, rating: nil),
      Samples.review(3, at: Samples.noon + 2, batch: 901),
      Samples.event(4, at: Samples.noon + 3, .retraction(of: Samples.id(901))),
      Samples.event(5, at: Samples.noon + 4, .suspension(card: card, isSuspended: true)),
      Samples.event(6, at: Samples.noon + 5, .alias(card: card, spelling: "x", isAccepted: true)),
      Samples.event(
        7, at: Samples.noon + 6,
        .report(Report(card: card, form: .recall, seed: .max, stem: "?", fault: .wrong))),
      Samples.review(8, "heist:con#name", at: Samples.noon + Samples.day, retrievability: 1),
    ]
  }

  private let fact = FactSnapshot(
    deck: "heist", id: "heist/roles/face", parent: "heist/roles", kind: .role, name: "Face",
    text: "talks", path: "Decks/heist.md", line: 7)

  @Test("a file of an earlier format keeps all it holds, and takes everything from then on")
  func earlierFormats() throws {
    for format in 1...4 {
      let path = "\(folder.path)/\(format)/progress.sqlite"
      try folder.folder("\(format)")
      let events =
        self.events + (format >= 2 ? [Samples.quiz(9, at: Samples.noon + 9)] : [])
        + (format >= 3 ? [Samples.event(10, at: Samples.noon + 10, .reset(card: card))] : [])
      let learners = [Samples.anna, Samples.bert]
      let present = try OldFile.make(path, format: format, events: events, facts: [fact])
      #expect(throws: StorageError.olderVersion(path: path)) {
        try ProgressStore(path: path, mode: .readOnly)
      }
      let new = try ProgressStore(path: path, now: Samples.moment())
      var kept: [Event] = []
      try new.forEachEvent { kept.append($0) }
      #expect(kept == events.sorted { $0.at.milliseconds < $1.at.milliseconds })
      let reading = try LogReading(of: learners, in: new)
      #expect(try reading == LogReading(of: learners, in: present))
      #expect(reading == LogOracle(events).reading(of: learners))
      #expect(try new.facts(ofDeck: "heist") == [fact])
      #expect(try new.learners() == present.learners())
      #expect(kept.count { $0.kind == "report" } == 1)
      #expect(try new.check() == [])
      #expect(try new.students().isEmpty && new.classQuizzes() == [])
      try ClassSamples.play(in: ProgressStore(path: path))
      #expect(try new.classQuizzes() == [ClassSamples.kept()])
      for student in try new.students() { try new.forget(student.learner) }
      try new.record(Self.later)
      #expect(try new.check() == [])
      #expect(
        try LogReading(of: learners, in: new)
          == LogOracle(events + Self.later).reading(of: learners))
      // The copy is the file as it was, and opens as such.
      let copy = "progress-before-format-\(format + 1)-2026-11-23.sqlite"
      #expect(try folder.names(in: "\(format)/backups") == [copy])
      let old = try ProgressStore(
        path: "\(folder.path)/\(format)/backups/\(copy)", mode: .readOnly,
        schema: OldFile.schema(format))
      let count = try old.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
      #expect(count == events.count)
    }
  }

  /// Some of everything that only the present format can hold.
  private static let later: [Event] = [
    Samples.event(20, at: Samples.noon + 20, .move(from: "heist:con", to: "heist:trick")),
    Samples.event(21, at: Samples.noon + 21, .reset(card: "heist:heist/roles/face#name")),
    Samples.event(22, at: Samples.noon + 22, .bury(card: "heist:trick#name", until: 20_790)),
    Samples.event(23, at: Samples.noon + 23, .flag(card: "heist:trick#name", isFlagged: true)),
    Samples.event(24, at: Samples.noon + 24, .setting(key: "new", value: "5", deck: nil)),
    Samples.quiz(25, at: Samples.noon + 25),
    Samples.event(27, at: Samples.noon + 27, .setting(key: "model", value: "fsrs-7", deck: nil)),
    Samples.event(28, at: Samples.noon + 28, .weights(model: "fsrs-6", values: [])),
    Samples.review(26, at: Samples.noon + 26),
  ]

  @Test("a migrated file has the tables, indices and triggers of a new one")
  func sameSchema() throws {
    try ProgressStore(path: path, mode: .readWrite, schema: OldFile.schema(1)).close()
    func schema(_ store: ProgressStore) throws -> [String] {
      try store.queue.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '')
            FROM sqlite_master ORDER BY 1
            """)
      }
    }
    let migrated = try schema(ProgressStore(path: path))
    let made = try schema(ProgressStore(path: "\(folder.path)/new.sqlite"))
    #expect(migrated == made)
    for name in ["event_order", "event_batch", "review_taken_for", "event_no_delete"] {
      #expect(made.contains { $0.contains(" \(name) on ") }, "\(name)")
    }
    #expect(!made.contains { $0.contains("event_2") })
  }

  @Test("a file that cannot be brought up to date stays as it was")
  func failure() throws {
    try OldFile.make(path, format: 1, events: events)
    let old = try ProgressStore(path: path, mode: .readWrite, schema: OldFile.schema(1))
    try old.writing { try $0.execute(sql: "CREATE TABLE quiz (a TEXT) STRICT") }
    try old.close()
    #expect(throws: StorageError.self) { try ProgressStore(path: path, busyTimeout: 0.1) }
    let kept = try ProgressStore(path: path, mode: .readWrite, schema: OldFile.schema(1))
    #expect(try kept.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM memory") } == 2)
    #expect(try kept.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") } == 8)
  }

  @Test("several programs that open one file of format 1 all do, and nothing is lost")
  func race() async throws {
    for round in 1...5 {
      let path = "\(folder.path)/race-\(round).sqlite"
      try OldFile.make(path, format: 1, events: events)
      let counts = await withTaskGroup(of: Int?.self) { group in
        for _ in 0..<4 {
          group.addTask {
            guard let store = try? ProgressStore(path: path, now: Samples.moment()) else {
              return nil
            }
            var count = 0
            try? store.forEachEvent { _ in count += 1 }
            return count
          }
        }
        return await group.reduce(into: [Int?]()) { $0.append($1) }
      }
      #expect(counts == [8, 8, 8, 8])
    }
  }
}
