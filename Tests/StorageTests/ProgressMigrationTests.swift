import Foundation
import GRDB
import Questions
import Scheduling
import Study
import Testing

@testable import Storage

@Suite("Bringing files of earlier formats up to date")
struct ProgressMigrationTests {
  private static let format1 = ProgressSchema(migrations: [ProgressSchema.format1])
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
      Samples.review(1, rating: .again, takenFor: "Mark"),
      Samples.review(2, at: Samples.noon + 1, learner: Samples.bert, rating: nil),
      Samples.review(3, at: Samples.noon + 2, batch: 901),
      Samples.event(4, at: Samples.noon + 3, .retraction(of: Samples.id(901))),
      Samples.event(5, at: Samples.noon + 4, .suspension(card: card, isSuspended: true)),
      Samples.event(6, at: Samples.noon + 5, .alias(card: card, spelling: "x", isAccepted: true)),
      Samples.event(
        7, at: Samples.noon + 6,
        .report(Report(card: card, form: .recall, seed: .max, stem: "?", fault: .wrong))),
    ]
  }

  @Test("a file of format 1 keeps all it holds, and takes quizzes from then on")
  func format1() throws {
    let old = try ProgressStore(path: path, mode: .readWrite, schema: Self.format1)
    try old.record(events)
    let states = try old.states(of: Samples.anna)
    let sums = try old.rollUps(of: Samples.anna).map(\.value)
    try old.close()
    #expect(throws: StorageError.olderVersion(path: path)) {
      try ProgressStore(path: path, mode: .readOnly)
    }
    let new = try ProgressStore(path: path, now: Samples.moment())
    var kept: [Event] = []
    try new.forEachEvent { kept.append($0) }
    #expect(kept == events)
    #expect(try new.states(of: Samples.anna) == states)
    #expect(try new.rollUps(of: Samples.anna).map(\.value) == sums)
    #expect(try new.suspended(of: Samples.anna) == [card])
    #expect(
      try new.confusions(of: Samples.anna)
        == [Confusion(card: card, takenFor: "Mark", count: 1, lastDay: Samples.today)])
    #expect(try new.check() == [])
    let quiz = Samples.quiz(8, at: Samples.noon + 9)
    try new.record([quiz, Samples.review(9, at: Samples.noon + 10)])
    #expect(try new.quizzes().map(\.event) == [quiz])
    #expect(try new.check() == [])
    try new.rebuild()
    #expect(try new.check() == [])
    #expect(try folder.names(in: "backups") == ["progress-before-format-2-2026-11-23.sqlite"])
  }

  @Test("a migrated file has the tables, indices and triggers of a new one")
  func sameSchema() throws {
    try ProgressStore(path: path, mode: .readWrite, schema: Self.format1).close()
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
    let old = try ProgressStore(path: path, mode: .readWrite, schema: Self.format1)
    try old.record(events)
    try old.writing { try $0.execute(sql: "CREATE TABLE quiz (a TEXT) STRICT") }
    try old.close()
    #expect(throws: StorageError.self) { try ProgressStore(path: path, busyTimeout: 0.1) }
    let kept = try ProgressStore(path: path, mode: .readWrite, schema: Self.format1)
    #expect(try kept.states(of: Samples.anna).count == 1)
    #expect(try kept.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") } == 7)
  }

  @Test("several programs that open one file of format 1 all do, and nothing is lost")
  func race() async throws {
    for round in 1...5 {
      let path = "\(folder.path)/race-\(round).sqlite"
      let old = try ProgressStore(path: path, mode: .readWrite, schema: Self.format1)
      try old.record(events)
      try old.close()
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
      #expect(counts == [7, 7, 7, 7])
    }
  }
}
