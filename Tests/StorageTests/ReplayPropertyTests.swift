import Chance
import Foundation
import GRDB
import Questions
import Scheduling
import Statistics
import Study
import Testing

@testable import Storage

@Suite("Caches are what the log gives")
struct ReplayPropertyTests {
  /// All that is computed from a log.
  private struct Outcome: Equatable {
    var states: [UUID: [Card.ID: CardState]] = [:]
    var sums: [UUID: [RollUp.Key: RollUp]] = [:]
    var suspended: [UUID: Set<Card.ID>] = [:]
    var quizzes: [UUID: [QuizResult]] = [:]
  }

  private let folder: TemporaryFolder
  private static let learners = [Samples.anna, Samples.bert]

  init() throws { folder = try TemporaryFolder() }

  /// A store that does not wait for the disk: there are thousands of transactions here.
  private func open(_ name: String) throws -> ProgressStore {
    let store = try ProgressStore(path: "\(folder.path)/\(name).sqlite")
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    return store
  }

  @Test("in any order, in any pieces, with duplicates, caches, replay and rebuild agree")
  func orders() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = SplitMix64(seed: seed)
      let events = Self.log(&generator)
      let expected = Self.outcome(of: events)
      for round in 1...2 {
        let store = try open("\(seed)-\(round)")
        var waiting = Self.shuffled(events + events.prefix(15), &generator)
        while !waiting.isEmpty {
          let count = Int(generator.next() % 7) + 1
          try store.record(Array(waiting.prefix(count)))
          waiting.removeFirst(min(count, waiting.count))
        }
        try #require(try Self.outcome(of: store) == expected, "seed \(seed), round \(round)")
        try #require(try store.check() == [], "seed \(seed), round \(round)")
        try store.rebuild()
        try #require(try Self.outcome(of: store) == expected, "seed \(seed), rebuilt")
      }
    }
  }

  @Test("two halves put together give the same, whichever comes first and however often")
  func union() throws {
    for seed in 100...110 as ClosedRange<UInt64> {
      var generator = SplitMix64(seed: seed)
      let events = Self.shuffled(Self.log(&generator), &generator)
      let expected = Self.outcome(of: events)
      let middle = events.count / 2
      let halves = [Array(events[..<middle]), Array(events[(middle / 2)...])]
      let stores = try (0...1).map { try open("\(seed)-\($0)") }
      for (store, half) in zip(stores, halves) { try store.record(half) }
      for (from, into) in [(0, 1), (1, 0), (0, 1)] {
        var theirs: [Event] = []
        try stores[from].forEachEvent { theirs.append($0) }
        try stores[into].record(theirs)
      }
      for store in stores {
        try #require(try Self.outcome(of: store) == expected, "seed \(seed)")
        try #require(try store.check() == [], "seed \(seed)")
      }
    }
  }

  @Test("a changed memory and a changed sum are found, and rebuilt")
  func damage() throws {
    let store = try open("damage")
    try store.record([Samples.review(1), Samples.review(2, "d:x#name")])
    let before = try Self.outcome(of: store)
    try store.writing { database in
      try database.execute(
        sql: "UPDATE memory SET lapses = 9 WHERE card = 'd:x#name'; UPDATE roll_up SET right = 0")
    }
    #expect(
      try store.check() == [
        "the memory of the card 'd:x#name' is not what the log gives",
        "the sums of 2026-11-23 are not what the log gives",
      ])
    try store.rebuild()
    #expect(try store.check() == [])
    #expect(try Self.outcome(of: store) == before)
  }
}

extension ReplayPropertyTests {
  /// A log of two learners with equal instants, clocks that went back, unrated answers, and
  /// retractions of events, batches, retractions and nothing.
  private static func log(_ generator: inout SplitMix64) -> [Event] {
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int(generator.next() % UInt64(values.count))]
    }
    let cards = ["a:t/x#name", "a:t/x#meaning", "a:u#name", "b:t#order", "b:v/w#topic"]
    return (1...60).map { number in
      let kind = generator.next() % 10
      let day = Int64(generator.next() % 30)
      let content: Event.Content
      switch kind {
      case 0:
        content = .retraction(of: Samples.id(UInt32(generator.next() % 80) + 1))
      case 1 where generator.next() % 3 == 0:
        content = .retraction(of: Samples.id(UInt32(900 + generator.next() % 8)))
      case 1:
        content = .suspension(card: pick(cards), isSuspended: generator.next() % 2 == 0)
      case 2:
        content = .quiz(
          QuizResult(
            items: [QuizResult.Item(card: pick(cards), form: .order, score: pick([nil, 0.3, 1]))],
            seed: generator.next(), milliseconds: number, ending: pick([.finished, .left])))
      default:
        let rating = pick([nil, .again, .hard, .good, .good, .easy] as [Rating?])
        content = .review(
          Review(
            card: pick(cards), rating: rating, verdict: pick([.exact, .wrong]),
            form: pick([.typed, .choice]), options: pick([nil, nil, 4]),
            milliseconds: Int(generator.next() % 5000), seed: generator.next(),
            source: pick([.study, .quiz]), model: pick([nil, "fsrs-6", "fsrs-6", "fsrs-7"]),
            retrievability: pick([nil, 1, 0.9, 0.123_456_789_012_345]),
            interval: pick([nil, 0, 1, 20])))
      }
      var event = Event(
        id: Samples.id(UInt32(number)), learner: pick(learners),
        at: Samples.moment(Samples.noon + day * Samples.day + Int64(generator.next() % 3)),
        batch: Samples.id(UInt32(900 + generator.next() % 8)), content: content)
      if generator.next() % 10 == 0 { event.at.day -= 5 }
      return event
    }
  }

  private static func shuffled(_ events: [Event], _ generator: inout SplitMix64) -> [Event] {
    var events = events
    for index in events.indices.dropLast() {
      events.swapAt(index, index + Int(generator.next() % UInt64(events.count - index)))
    }
    return events
  }

  /// What a log gives, computed without a file.
  private static func outcome(of events: [Event]) -> Outcome {
    let targets = Set(
      events.compactMap { event -> UUID? in
        if case .retraction(let target) = event.content { target } else { nil }
      })
    let counting = events.filter { !targets.contains($0.id) && !targets.contains($0.batch) }
    let ordered = counting.sorted {
      ($0.at.milliseconds, $0.id.uuidString) < ($1.at.milliseconds, $1.id.uuidString)
    }
    var outcome = Outcome()
    for learner in learners {
      var (states, sums) = ([Card.ID: CardState](), [RollUp.Key: RollUp]())
      var suspended: Set<Card.ID> = []
      for event in ordered where event.learner == learner {
        switch event.content {
        case .review(let review):
          let before = states[review.card]
          states[review.card] = Replay().state(after: review, on: event.at.day, from: before)
          sums[RollUp.Key(review, on: event.at.day), default: RollUp()].add(review)
        case .suspension(let card, true): suspended.insert(card)
        case .suspension(let card, false): suspended.remove(card)
        case .quiz(let result): outcome.quizzes[learner, default: []].append(result)
        default: break
        }
      }
      outcome.states[learner] = states
      outcome.sums[learner] = sums
      outcome.suspended[learner] = suspended
    }
    return outcome
  }

  /// What a file says.
  private static func outcome(of store: ProgressStore) throws -> Outcome {
    var outcome = Outcome()
    for learner in learners {
      outcome.states[learner] = try store.states(of: learner)
      outcome.sums[learner] = try Dictionary(
        uniqueKeysWithValues: store.rollUps(of: learner).map { ($0.key, $0.value) })
      outcome.suspended[learner] = try store.suspended(of: learner)
      let quizzes = try store.quizzes(of: learner).map(\.result)
      outcome.quizzes[learner] = quizzes.isEmpty ? nil : quizzes
    }
    return outcome
  }
}
