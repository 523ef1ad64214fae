import Foundation
import GRDB
import Questions
import Scheduling
import Statistics
import Study
import Testing

@testable import Storage

@Suite("Writing events")
struct RecordingTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore
  private let face = "heist:heist/roles/face#name"

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite", busyTimeout: 0.2)
  }

  private func events() throws -> [Event] {
    var events: [Event] = []
    try store.forEachEvent { events.append($0) }
    return events
  }

  @Test("every sort of event comes back as it was written, in the order of time")
  func roundTrip() throws {
    let full = Review(
      card: face, rating: .hard, overriddenFrom: .again, verdict: .otherName, form: .choice,
      options: 4, reply: "the “mark”\n", takenFor: "Mark", hints: 2, milliseconds: 3_600_000,
      seed: .max, source: .classroom, model: "fsrs-6", retrievability: 0.1 + 0.2, interval: 0)
    let report = Report(card: face, form: .choice, seed: .max, stem: "Who?", fault: .unclear)
    let quiz = QuizResult(
      items: [
        QuizResult.Item(card: face, form: .choice, score: 0.1 + 0.2),
        QuizResult.Item(card: "a \"deck\":ü/x#order", form: .order, score: nil),
      ], seed: .max, milliseconds: 90_001, isRecorded: true, ending: .timeUp)
    let contents: [Event.Content] = [
      .review(full), .retraction(of: Samples.id(77)), .suspension(card: face, isSuspended: true),
      .alias(card: face, spelling: "con man", isAccepted: false), .report(report),
      .quiz(quiz),
    ]
    let written = contents.enumerated().map { index, content in
      Event(
        id: Samples.id(UInt32(9 - index)), learner: Samples.bert,
        at: Moment(milliseconds: Int64(index), utcOffset: -34_200, day: 3),
        batch: Samples.id(1), content: content)
    }
    try store.record(written.reversed())
    #expect(try events() == written)
  }

  @Test("an event written twice is there once")
  func twice() throws {
    try store.record([Samples.review(1), Samples.review(1)])
    let states = try store.states(of: Samples.anna)
    try store.record([Samples.review(1), Samples.review(1, rating: .again)])
    #expect(try store.states(of: Samples.anna) == states)
    #expect(try store.rollUps(of: Samples.anna).map(\.value.answers) == [1])
    #expect(try events().count == 1)
  }

  @Test("an answer without a rating is counted and changes no memory")
  func unrated() throws {
    try store.record([Samples.review(1, rating: nil)])
    #expect(try store.states(of: Samples.anna) == [:])
    #expect(try store.rollUps(of: Samples.anna).map(\.value.answers) == [1])
  }

  @Test("what is taken back counts as if it had never been, whenever the retraction comes")
  func retraction() throws {
    let first = Samples.review(1)
    let second = Samples.review(2, at: Samples.noon + Samples.day, batch: 901, rating: .again)
    try store.record([first])
    let (states, sums) = (
      try store.states(of: Samples.anna), try store.rollUps(of: Samples.anna).map(\.value)
    )
    for (number, target) in [(3, Samples.id(2)), (4, Samples.id(901))] {
      let retraction = Samples.event(UInt32(number), batch: 902, .retraction(of: target))
      for order in [[second, retraction], [retraction, second]] {
        let other = try ProgressStore(
          path: "\(folder.path)/\(number)-\(order[0].kind).sqlite", busyTimeout: 0.2)
        try other.record([first])
        for event in order { try other.record([event]) }
        #expect(try other.states(of: Samples.anna) == states)
        #expect(try other.rollUps(of: Samples.anna).map(\.value) == sums)
        #expect(try other.check() == [])
      }
    }
  }

  @Test("a retraction is final, and a second one takes nothing more away")
  func finality() throws {
    try store.record([Samples.review(1), Samples.event(2, .retraction(of: Samples.id(1)))])
    try store.record([
      Samples.event(3, .retraction(of: Samples.id(2))),
      Samples.event(4, .retraction(of: Samples.id(1))),
      Samples.event(5, .retraction(of: Samples.id(900))),
    ])
    #expect(try store.states(of: Samples.anna) == [:])
    #expect(try store.rollUps(of: Samples.anna).isEmpty)
    #expect(try store.check() == [])
  }

  @Test("without the review before it, a review's interval is computed again, with fuzz only")
  func intervalAgain() throws {
    let model = FSRS6()
    let memory = model.memory(after: .good, from: nil, elapsedDays: 0)
    let second = Samples.review(
      2, at: Samples.noon + 3 * Samples.day,
      retrievability: model.retrievability(of: memory, elapsedDays: 3), interval: 77)
    try store.record([Samples.review(1, rating: .good), second])
    #expect(try store.states(of: Samples.anna)[face]?.interval == 77)
    try store.record([Samples.event(3, .retraction(of: Samples.id(1)))])
    let days = IntervalPolicy().days(
      for: memory, model: model, seed: IntervalPolicy.seed(forKey: face, reviewCount: 0))
    let state = try #require(try store.states(of: Samples.anna)[face])
    #expect(state.memory == memory)
    #expect(state.interval == days)
  }

  @Test("a clock that went back makes no negative interval")
  func clock() throws {
    try store.record([Samples.review(1), Samples.review(2, at: Samples.noon + 1)])
    var back = Samples.review(3, at: Samples.noon + 2, retrievability: 1)
    back.at.day -= 40
    try store.record([back])
    let state = try #require(try store.states(of: Samples.anna)[face])
    #expect((state.firstDay, state.lastDay, state.reviews) == (Samples.today, Samples.today, 3))
    #expect(state.dueDay >= state.lastDay)
  }

  @Test(
    "the log refuses to be changed",
    arguments: [
      "event", "review", "retraction", "suspension", "alias", "report", "quiz", "move", "reset",
      "bury", "flag", "setting", "weights",
    ])
  func appendOnly(table: String) throws {
    try store.record([
      Samples.review(1), Samples.event(2, .retraction(of: Samples.id(99))),
      Samples.event(3, .suspension(card: face, isSuspended: true)),
      Samples.event(4, .alias(card: face, spelling: "x", isAccepted: true)),
      Samples.event(
        5, .report(Report(card: face, form: .recall, seed: 1, stem: "?", fault: .wrong))),
      Samples.quiz(6), Samples.event(7, .move(from: "a:b", to: "a:c")),
      Samples.event(8, .reset(card: face)), Samples.event(9, .bury(card: face, until: 1)),
      Samples.event(10, .flag(card: face, isFlagged: true)),
      Samples.event(12, .weights(model: "fsrs-6", values: [0.5])),
      Samples.event(11, .setting(key: "new", value: nil, deck: nil)),
    ])
    let column = table == "event" ? "id" : "event"
    for change in ["DELETE FROM \(table)", "UPDATE \(table) SET \(column) = \(column)"] {
      #expect {
        try store.writing { try $0.execute(sql: change) }
      } throws: { error in
        "\(error)" == "\(store.path): error: the log is only ever added to; "
          + "try again; 'cardinal doctor' says whether the file is whole"
      }
    }
  }

  @Test("all events of a call are written, or none")
  func allOrNone() throws {
    let wrong = Samples.event(
      2, .review(Review(card: face, rating: .good, verdict: .exact, form: .typed, hints: -1)))
    #expect(throws: StorageError.self) { try store.record([Samples.review(1), wrong]) }
    #expect(try events() == [])
    #expect(try store.learners() == [])
  }

  @Test("a word in the log that this program does not know is named")
  func unknownWord() throws {
    try store.record([Samples.review(1)])
    try store.writing { database in
      try database.execute(
        sql: "DROP TRIGGER review_no_update; UPDATE review SET form = 'mime'")
    }
    #expect(throws: StorageError.damaged(path: store.path, detail: "unknown form 'mime'")) {
      try events()
    }
  }

  @Test("a quiz whose result cannot be read is found")
  func unreadableQuiz() throws {
    try store.record([Samples.quiz(1), Samples.quiz(2, at: Samples.noon + Samples.day)])
    #expect(try store.check() == [])
    try store.writing { database in
      try database.execute(
        sql: "DROP TRIGGER quiz_no_update; UPDATE quiz SET ending = 'rain' WHERE event = ?",
        arguments: [Samples.id(2)])
    }
    #expect(try store.check() == [.damage("the quiz of 2026-11-24 cannot be read")])
    #expect(throws: StorageError.damaged(path: store.path, detail: "unknown ending 'rain'")) {
      try store.quizzes()
    }
  }

  @Test("an event of nobody is damage of the log, which computing anew does not mend")
  func eventOfNobody() throws {
    try store.record([Samples.review(1), Samples.review(2)])
    try store.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          DROP TRIGGER event_no_update;
          UPDATE event SET learner = ?
          """, arguments: [Samples.id(99)])
    }
    let problems = try store.check()
    #expect(
      problems.first
        == .damage("a row of the table 'event' refers to one of 'learner' that is not there"))
    #expect(
      throws: StorageError.damaged(
        path: store.path,
        detail: "a row of the table 'event' refers to one of 'learner' that is not there")
    ) { try store.requireUndamaged() }
  }

  @Test("an event without what it says is damage of the log")
  func emptyEvent() throws {
    try store.record([Samples.review(1), Samples.review(2)])
    try store.writing { database in
      try database.execute(
        sql: "DROP TRIGGER review_no_delete; DELETE FROM review WHERE event = ?",
        arguments: [Samples.id(2)])
    }
    #expect(
      try store.check().first == .damage("1 event of the kind 'review' has no content"))
  }

  @Test("on a full disk nothing is written, and the log stays whole")
  func diskFull() throws {
    try store.record([Samples.review(1)])
    try store.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let many = (2...400).map { Samples.review($0, "d:\($0)#name") }
    #expect(throws: StorageError.diskFull(path: store.path)) { try store.record(many) }
    #expect(try events().count == 1)
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try store.record(many)
    #expect(try events().count == 400)
    #expect(try store.check() == [])
  }

  @Test("a file that another program keeps locked is a sentence, and works afterwards")
  func locked() throws {
    let other = try DatabaseQueue(path: store.path)
    try other.inDatabase { try $0.execute(sql: "PRAGMA locking_mode = NORMAL") }
    try other.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        #expect(throws: StorageError.locked(path: store.path)) {
          try store.record([Samples.review(1)])
        }
        return .rollback
      }
    }
    try store.record([Samples.review(1)])
    #expect(try events().count == 1)
  }

  @Test("two stores on one file both write; each sees the other's answers")
  func two() async throws {
    let path = store.path
    let failures = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<4 as Range<UInt32> {
        group.addTask {
          guard let store = try? ProgressStore(path: path) else { return 1 }
          return (0..<25 as Range<UInt32>).count { number in
            let id = worker * 100 + number
            let event = Samples.review(id, "d:\(number % 3)#name", at: Samples.noon + Int64(id))
            return (try? store.record([event])) == nil
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(failures == 0)
    #expect(try events().count == 100)
    #expect(try store.check() == [])
  }

  @Test("several stores that make one file at once all open it")
  func race() async throws {
    for round in 1...10 {
      let path = "\(folder.path)/race-\(round).sqlite"
      let names = await withTaskGroup(of: String?.self) { group in
        for _ in 0..<4 {
          group.addTask {
            let store = try? ProgressStore(path: path)
            return try? store?.learner(named: nil, at: Samples.moment()).id.uuidString
          }
        }
        return await group.reduce(into: [String?]()) { $0.append($1) }
      }
      #expect(!names.contains(nil))
      #expect(Set(names).count == 1)
    }
  }
}
