import Foundation
import GRDB
import Questions
import Scheduling
import Study
import Testing

@testable import Storage

@Suite("Forgetting a learner")
struct ForgettingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let card = "heist:old#name"

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/progress.sqlite"
  }

  private static let name = "Annabel Zwetschge"
  private static let reply = "a most particular reply"

  /// Everything that Anna leaves in a log that Bert shares.
  private var events: [Event] {
    let review = Review(
      card: card, rating: .again, verdict: .wrong, form: .typed, reply: Self.reply,
      takenFor: "another \(Self.reply)", milliseconds: 100, seed: 7,
      model: ModelKind.fsrs6.rawValue,
      interval: 1)
    return (1...50).map { Samples.event($0, at: Samples.noon + Int64($0), .review(review)) } + [
      Samples.event(
        60, at: Samples.noon + 60, .alias(card: card, spelling: Self.reply, isAccepted: true)),
      Samples.event(61, at: Samples.noon + 61, .setting(key: "new", value: Self.reply, deck: nil)),
      Samples.event(62, at: Samples.noon + 62, .flag(card: card, isFlagged: true)),
      Samples.event(63, at: Samples.noon + 63, .bury(card: card, until: 20_900)),
      Samples.event(64, at: Samples.noon + 64, .reset(card: card)),
      Samples.event(65, at: Samples.noon + 65, .suspension(card: card, isSuspended: true)),
      Samples.event(
        66, at: Samples.noon + 66,
        .report(Report(card: card, form: .recall, seed: 1, stem: Self.reply, fault: .wrong))),
      Samples.quiz(67, at: Samples.noon + 67),
      Samples.event(68, at: Samples.noon + 68, .retraction(of: Samples.id(3))),
      // Bert's answer, which Anna's moves carry along: one counts, one was taken back again.
      Samples.review(80, card, at: Samples.noon + 80, learner: Samples.bert, batch: 905),
      Samples.event(
        81, at: Samples.noon + 81, batch: 901, .move(from: "heist:old", to: "heist:new")),
      Samples.event(
        82, at: Samples.noon + 82, batch: 902, .move(from: "heist:new", to: "heist:no")),
      Samples.event(83, at: Samples.noon + 83, .retraction(of: Samples.id(902))),
      // Bert's other answer, which Anna took back: that does not outlast her.
      Samples.review(
        84, "heist:con#name", at: Samples.noon + 84, learner: Samples.bert, batch: 906),
      Samples.event(85, at: Samples.noon + 85, .retraction(of: Samples.id(84))),
    ]
  }

  private func open(_ name: String = "progress") throws -> ProgressStore {
    try ProgressStore(path: "\(folder.path)/\(name).sqlite", now: Samples.moment())
  }

  private func fill(_ store: ProgressStore) throws {
    try store.addLearner(Learner(id: Samples.anna, name: Self.name))
    try store.addLearner(Learner(id: Samples.bert, name: "Bert"))
    try store.record(events)
  }

  /// The files, by name, in which one of some texts stands anywhere.
  private func traces(of texts: [String]) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { name in
      guard let data = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else {
        return false
      }
      return texts.contains { data.range(of: Data($0.utf8)) != nil }
    }.sorted()
  }

  /// What Bert's log is to say.
  private var expected: LogReading {
    LogOracle(events.filter { $0.id != Samples.id(85) }).reading(of: [Samples.bert])
  }

  /// What Bert's log says, and nobody else's.
  private func expectBertAlone(_ store: ProgressStore) throws {
    let expected = expected
    #expect(
      expected.learners[Samples.bert]?.states.keys.sorted() == ["heist:con#name", "heist:new#name"])
    #expect(try LogReading(of: [Samples.bert], in: store) == expected)
    #expect(try LogReading(of: [Samples.anna], in: store).learners == [Samples.anna: .init()])
    #expect(try store.learners().map(\.name) == ["Bert"])
    #expect(try store.check() == [])
    var kept: [UInt8] = []
    try store.forEachEvent { kept.append($0.id.uuid.15) }
    #expect(kept == [80, 81, 82, 83, 84])
  }

  @Test("no byte of the name or a reply is left, in the file, beside it or in backups")
  func bytes() throws {
    let store = try open()
    try fill(store)
    try store.backUpIfDue(at: Samples.moment())
    try store.backUpIfDue(at: Samples.moment(Samples.noon + Samples.day))
    try store.backUp(to: "\(folder.path)/backups/progress-by-hand-2026.sqlite")
    try store.backUp(to: "\(folder.path)/progress-replaced-2026.sqlite")
    try store.record([Samples.review(99, at: Samples.noon + 99)])
    #expect(try traces(of: [Self.name, Self.reply]).count >= 4)
    try store.forget(Samples.anna)
    #expect(try traces(of: [Self.name, Self.reply]) == [])
    #expect(try folder.names(in: "backups") == ["progress-2026-11-24.sqlite"])
    #expect(
      try folder.names() == [
        "backups", "progress.sqlite", "progress.sqlite-shm", "progress.sqlite-wal",
      ])
    try expectBertAlone(store)
    try store.close()
    #expect(try traces(of: [Self.name, Self.reply]) == [])
    // The log is closed to changes again.
    #expect(throws: StorageError.self) {
      try open().writing { try $0.execute(sql: "DELETE FROM event") }
    }
  }

  @Test("no import brings anything back, whichever file forgets and however they are put together")
  func imports() throws {
    let (one, two) = (try open("one"), try open("two"))
    try fill(one)
    try fill(two)
    try one.forget(Samples.anna)
    _ = try one.merge(from: two)
    try expectBertAlone(one)
    try one.record(events)
    try expectBertAlone(one)
    _ = try two.merge(from: one)
    try expectBertAlone(two)
    #expect(try two.forgottenLearners() == [Samples.anna])
    try two.forget(Samples.anna)
    try expectBertAlone(two)
  }

  @Test("a move that comes from another machine only after its maker was forgotten still holds")
  func lateMove() throws {
    let (one, two) = (try open("one"), try open("two"))
    try fill(two)
    try one.addLearner(Learner(id: Samples.bert, name: "Bert"))
    try one.forget(Samples.anna)
    _ = try one.merge(from: two)
    try expectBertAlone(one)
  }

  @Test("where it is interrupted either nothing or everything happened by the next opening")
  func interruption() throws {
    let store = try open()
    try fill(store)
    try store.backUpIfDue(at: Samples.moment())
    try store.backUpIfDue(at: Samples.moment(Samples.noon + Samples.day))
    // Ended before anything was deleted.
    try ForgottenTraces(of: path).begin(Samples.anna)
    let before = try LogReading(of: [Samples.anna, Samples.bert], in: store)
    let second = try open()
    #expect(try LogReading(of: [Samples.anna, Samples.bert], in: second) == before)
    #expect(try folder.names(in: "backups").count == 2)
    #expect(try folder.names().allSatisfy { !$0.contains("forgetting") })
    try second.close()
    // Ended after the deletion: free pages and backups still hold it.
    #expect(try store.eraseRows(of: Samples.anna))
    #expect(try traces(of: [Self.name, Self.reply]).count >= 2)
    try store.close()
    let third = try open()
    try expectBertAlone(third)
    #expect(try traces(of: [Self.name, Self.reply]) == [])
    #expect(try folder.names(in: "backups") == ["progress-2026-11-24.sqlite"])
    #expect(try folder.names().allSatisfy { !$0.contains("forgetting") })
  }

  @Test("while another program reads, it says so, and the next opening does the rest")
  func busy() throws {
    let store = try ProgressStore(path: path, now: Samples.moment(), busyTimeout: 0.1)
    try fill(store)
    let reader = try DatabaseQueue(path: path)
    try reader.writeWithoutTransaction { database in
      try database.inTransaction(.deferred) {
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM event")
        #expect(throws: StorageError.locked(path: path)) { try store.forget(Samples.anna) }
        return .rollback
      }
    }
    try reader.close()
    try expectBertAlone(store)
    try store.close()
    let next = try open()
    try expectBertAlone(next)
    #expect(try traces(of: [Self.name, Self.reply]) == [])
  }

  @Test(
    "where traces cannot be erased it is said with the path, and the next opening does the rest")
  func noRoom() throws {
    let store = try open()
    try fill(store)
    // No copy can take its place.
    let copy = try folder.folder("backups/progress-2026-11-24.sqlite")
    try folder.write(Self.reply, to: "backups/progress-2026-11-24.sqlite/file")
    func isOfCopy(_ error: (any Error)?) -> Bool {
      if case .notErased(copy, _)? = error as? StorageError { true } else { false }
    }
    #expect {
      try store.forget(Samples.anna)
    } throws: { isOfCopy($0) }
    try expectBertAlone(store)
    try store.close()
    #expect(try isOfCopy(open().traces))
    try FileManager.default.removeItem(atPath: copy)
    let next = try open()
    #expect(next.traces == nil)
    try expectBertAlone(next)
    #expect(try traces(of: [Self.name, Self.reply]) == [])
    #expect(
      "\(StorageError.diskFull(path: "p").keepingTraces)" == """
        p: error: who was forgotten is forgotten, but traces are left on the disk (the disk is full); \
        see that there is room for the progress twice and that its folder can be written; they go \
        when Cardinal next opens it
        """)
  }

  @Test("a copy that has more of others is found before it goes")
  func richerCopy() throws {
    let store = try open()
    try store.record([
      Samples.review(1), Samples.review(2, learner: Samples.bert),
      Samples.review(3, learner: Samples.bert),
    ])
    #expect(try store.copyWithMore(without: Samples.anna) == nil)
    let copy = try store.backUpByHand(at: Samples.moment())
    #expect(try store.copyWithMore(without: Samples.anna) == nil)
    try store.close()
    try FileManager.default.removeItem(atPath: path)
    let other = try ProgressStore(path: "\(folder.path)/other.sqlite")
    try other.record([Samples.review(1)])
    try other.close()
    try FileManager.default.moveItem(atPath: other.path, toPath: path)
    let found = try #require(try open().copyWithMore(without: Samples.anna))
    #expect(found.path == copy && found.answers == 2)
  }

  @Test("who was never here leaves the backups alone, but for those that have them")
  func stranger() throws {
    let store = try open()
    try store.record([Samples.review(1, learner: Samples.bert)])
    try store.backUpIfDue(at: Samples.moment())
    try store.backUpIfDue(at: Samples.moment(Samples.noon + Samples.day))
    try store.backUp(to: "\(folder.path)/backups/progress-by-hand-2026.sqlite")
    let names = try folder.names(in: "backups")
    try store.forget(Samples.id(5))
    #expect(try store.forgottenLearners() == [Samples.id(5)])
    #expect(try folder.names(in: "backups") == names)
    // A copy of another library, with Anna.
    let other = try open("other")
    try fill(other)
    try other.backUp(to: "\(folder.path)/backups/progress-by-hand-2027.sqlite")
    try other.close()
    for name in ["other.sqlite"] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
    #expect(try traces(of: [Self.name]) != [])
    try store.forget(Samples.anna)
    #expect(try folder.names(in: "backups") == names + ["progress-by-hand-2027.sqlite"])
    #expect(try traces(of: [Self.name]) == [])
  }

  @Test("backups from before a learner came stay as they are")
  func earlierBackups() throws {
    let store = try open()
    try store.record([Samples.review(1, learner: Samples.bert)])
    try store.backUpIfDue(at: Samples.moment())
    let first = "\(folder.path)/backups/progress-2026-11-23.sqlite"
    let before = FileManager.default.contents(atPath: first)
    try fill(store)
    for day in 1...2 as ClosedRange<Int64> {
      try store.backUpIfDue(at: Samples.moment(Samples.noon + day * Samples.day))
    }
    try store.forget(Samples.anna)
    #expect(
      try folder.names(in: "backups") == [
        "progress-2026-11-23.sqlite", "progress-2026-11-25.sqlite",
      ])
    #expect(FileManager.default.contents(atPath: first) == before)
  }

  @Test("what other libraries have of a learner is forgotten with them")
  func aliases() throws {
    let store = try open()
    try fill(store)
    try store.join(Samples.id(5), to: Samples.anna)
    try store.join(Samples.id(6), to: Samples.bert)
    try store.forget(Samples.anna)
    #expect(try store.forgottenLearners() == [Samples.id(5), Samples.anna])
    #expect(try store.learnerAliases() == [Samples.id(6): Samples.bert])
    try store.record([Samples.review(99, learner: Samples.id(5))])
    try expectBertAlone(store)
  }

  @Test("a program that opens the file while another forgets does not take its mark away")
  func secondStore() throws {
    let store = try open()
    try fill(store)
    let traces = ForgottenTraces(of: path)
    try store.queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try traces.begin(Samples.anna)
        let second = try ProgressStore(path: path, busyTimeout: 0.1)
        #expect(traces.isMarked(Samples.anna))
        try second.close()
        return .rollback
      }
    }
    // Nothing was deleted, and nobody is at it any more.
    try open().close()
    #expect(!traces.isMarked(Samples.anna))
  }

  @Test("each of several learners who are forgotten at once has a mark")
  func severalMarks() throws {
    let store = try open()
    try fill(store)
    try store.addLearner(Learner(id: Samples.id(7), name: "Carl"))
    #expect(try store.eraseRows(of: Samples.anna))
    #expect(try store.eraseRows(of: Samples.id(7)))
    #expect(try folder.names().count { $0.contains("forgetting") } == 2)
    try store.close()
    try expectBertAlone(open())
    #expect(try traces(of: [Self.name, Self.reply, "Carl"]) == [])
    #expect(try folder.names().allSatisfy { !$0.contains("forgetting") })
  }

  @Test("what interrupted copies and restorations left is erased too")
  func leftovers() throws {
    let store = try open()
    try fill(store)
    try folder.write(Self.reply, to: "backups/.some.partial")
    try folder.write(Self.reply, to: ".restoring-some/progress.sqlite")
    try store.forget(Samples.anna)
    #expect(try traces(of: [Self.reply]) == [])
    #expect(try folder.names(in: "backups") == [])
  }
}
