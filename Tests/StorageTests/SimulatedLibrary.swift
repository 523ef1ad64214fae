import Chance
import Foundation
import GRDB
import Questions
import Scheduling
import Study

@testable import Storage

/// One machine's copy of a library, on which two learners do everything a learner can do, day by
/// day, with a clock of its own.
struct SimulatedLibrary {
  let store: ProgressStore
  private var generator: SplitMix64
  /// How far the machine's clock is off, in milliseconds.
  private let skew: Int64
  /// Identifiers are made from these, so that no two machines make the same.
  private let machine: UInt8
  private var number: UInt32 = 0

  static let learners = [Samples.anna, Samples.bert]
  private static let facts = (0..<40).map {
    "\($0 % 2 == 0 ? "a" : "b"):topic-\($0 / 8)/fact-\($0)"
  }

  init(path: String, machine: UInt8, skew: Int64, seed: UInt64) throws {
    store = try ProgressStore(path: path, now: Samples.moment())
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    generator = SplitMix64(seed: seed &+ UInt64(machine) &* 1_000_003)
    self.machine = machine
    self.skew = skew
  }

  /// Lives through a day: up to three sessions, and now and then something else.
  mutating func live(day: Int64) throws {
    for session in 0..<below(3) + 1 {
      let start = Samples.noon + day * Samples.day + skew + Int64(session) * 3_600_000
      let learner = pick(Self.learners)
      try study(learner, from: start)
      if below(4) == 0 { try change(learner, at: start + 1_800_000) }
      if below(5) == 0 { try undo(learner, at: start + 1_900_000) }
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
  private mutating func card() -> Card.ID { pick(Self.facts) + pick(["#name", "#meaning"]) }

  private mutating func id() -> UUID {
    number += 1
    var bytes = Samples.id(number).uuid
    bytes.0 = machine
    return UUID(uuid: bytes)
  }

  private mutating func record(
    _ contents: [Event.Content], _ learner: UUID, at instant: Int64, batch: UUID
  ) throws {
    let events = contents.map { content in
      Event(
        id: id(), learner: learner, at: Samples.moment(instant), batch: batch, content: content)
    }
    try store.record(events)
  }

  /// A session of some answers, each written before the next is asked, as the program does it.
  private mutating func study(_ learner: UUID, from start: Int64) throws {
    let batch = id()
    let states = try store.states(of: learner)
    let day = Samples.moment(start).day
    let due = states.filter { $0.value.dueDay <= day }.keys.sorted().prefix(6)
    var instant = start
    for card in due + (0..<4).map({ _ in self.card() }) {
      instant += Int64(below(60_000))
      let state = try store.states(of: learner)[card]
      let rating = pick([.again, .hard, .good, .good, .good, .easy] as [Rating])
      var review = Review(
        card: card, rating: rating, verdict: rating == .again ? .wrong : .exact,
        form: pick([.typed, .choice, .recall]), reply: "reply \(number)",
        takenFor: rating == .again ? pick([nil, "this", "that"]) : nil,
        milliseconds: below(20_000), seed: generator.next(), model: ModelKind.fsrs6.rawValue,
        retrievability: state?.retrievability(on: day, model: FSRS6()))
      let next = Replay().state(after: review, on: day, from: state)
      review.interval = next.map { $0.dueDay - $0.lastDay }
      try record([.review(review)], learner, at: instant, batch: batch)
    }
  }

  /// Something else than answers.
  private mutating func change(_ learner: UUID, at instant: Int64) throws {
    let batch = id()
    let (fact, other, card) = (pick(Self.facts), pick(Self.facts), card())
    let contents: [Event.Content] =
      switch below(7) {
      case 0...1: [.move(from: fact, to: fact + "-renamed"), .move(from: other, to: fact)]
      case 2: [.move(from: fact + "-renamed", to: fact)]
      case 3: [.reset(card: card)]
      case 4:
        [.suspension(card: card, isSuspended: below(2) == 0), .bury(card: card, until: 20_800)]
      case 5: [.setting(key: "new", value: "\(below(30))", deck: pick([nil, "a"]))]
      default:
        [
          .flag(card: card, isFlagged: below(2) == 0),
          .alias(card: card, spelling: "another", isAccepted: below(3) > 0),
        ]
      }
    try record(contents, learner, at: instant, batch: batch)
  }

  /// Takes back the last event or one of the last batches.
  private mutating func undo(_ learner: UUID, at instant: Int64) throws {
    let batches = try store.batches(of: learner, limit: 3).map(\.id)
    guard let first = batches.first else { return }
    let target =
      below(2) == 0 ? try store.lastEvent(of: learner, batch: first)?.id : batches.last
    guard let target else { return }
    try record([.retraction(of: target)], learner, at: instant, batch: id())
  }
}
