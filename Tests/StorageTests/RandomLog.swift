import Chance
import Foundation
import Questions
import Scheduling
import Study

/// Makes logs in which everything happens: equal instants, clocks that went back, unrated answers,
/// moves that chain, lead back or are taken back, and retractions of events, batches and nothing.
struct RandomLog {
  private var generator: SplitMix64
  /// The events of the log, in the order of their numbers, which is not the order of time.
  private(set) var events: [Event] = []

  static let learners = [Samples.anna, Samples.bert, Samples.id(0xC1A2)]
  /// Weights of FSRS-6 that are not the default ones.
  private static let weights = Weights.default.values.map { $0 * 1.01 }.map { min($0, 90) }
  private static let facts = ["a:t/x", "a:t/y", "a:u", "b:t", "b:v/w"]

  init(seed: UInt64, count: Int = 80) {
    generator = SplitMix64(seed: seed)
    for number in 1...count { events.append(event(UInt32(number), of: count)) }
  }

  /// The events in a random order, some of them twice.
  mutating func shuffled() -> [Event] {
    var events = self.events + self.events.prefix(15)
    for index in events.indices.dropLast() {
      events.swapAt(index, index + below(events.count - index))
    }
    return events
  }

  /// A number from 0 up to, without, a limit.
  mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func card() -> Card.ID {
    pick(Self.facts) + pick(["#name", "#name", "#meaning"])
  }

  private mutating func event(_ number: UInt32, of count: Int) -> Event {
    let at = Samples.noon + Int64(below(30)) * Samples.day + Int64(below(3))
    var event = Event(
      id: Samples.id(number), learner: pick(Self.learners), at: Samples.moment(at),
      batch: Samples.id(UInt32(900 + below(10))), content: content(of: count, Int(number)))
    if below(10) == 0 { event.at.day -= 2 }
    return event
  }

  private mutating func content(of count: Int, _ number: Int) -> Event.Content {
    switch below(35) {
    case 0...1: .retraction(of: Samples.id(UInt32(below(count + 20)) + 1))
    case 2 where below(3) == 0: .retraction(of: Samples.id(UInt32(900 + below(10))))
    case 2...3: .suspension(card: card(), isSuspended: below(2) == 0)
    case 4: .bury(card: card(), until: Samples.today + below(40))
    case 5: .flag(card: card(), isFlagged: below(3) > 0)
    case 6: .alias(card: card(), spelling: pick(["x", "y"]), isAccepted: below(3) > 0)
    case 7:
      .setting(
        key: pick(["new", "retention"]), value: pick([nil, "5", "7"]), deck: pick([nil, "a", "b"]))
    case 8:
      .quiz(
        QuizResult(
          items: [QuizResult.Item(card: card(), form: .order, score: pick([nil, 0.3, 1]))],
          seed: generator.next(), milliseconds: number, ending: pick([.finished, .left])))
    case 30:
      .setting(
        key: "model", value: pick([nil, "fsrs-6", "fsrs-7", "fsrs-7", "sm-2"]), deck: nil)
    case 31:
      .weights(model: pick(["fsrs-6", "fsrs-7"]), values: pick([[], Self.weights, [1, 2]]))
    case 32:
      .setting(
        key: pick(["retention", "maximum-interval"]), value: pick([nil, "0.8", "95", "4"]),
        deck: pick([nil, "a", "b"]))
    case 33...34: .reschedule(card: card(), due: Samples.today + below(40) - 5)
    case 9...11: .move(from: pick(Self.facts), to: pick(Self.facts))
    case 12...13: .reset(card: card())
    default: .review(review())
    }
  }

  private mutating func review() -> Review {
    let rating = pick([nil, .again, .hard, .good, .good, .easy] as [Rating?])
    let verdict = pick([.exact, .wrong] as [Verdict])
    return Review(
      card: card(), rating: rating, verdict: verdict, form: pick([.typed, .choice]),
      options: pick([nil, nil, 4]), takenFor: verdict == .wrong ? pick([nil, "X", "Y"]) : nil,
      milliseconds: below(5000), seed: generator.next(), source: pick([.study, .quiz]),
      model: pick([nil, "fsrs-6", "fsrs-6", "fsrs-7"]),
      weightsFingerprint: pick([nil, nil, 0xFFFF_FFFF_0000_0001]),
      retention: pick([nil, 0.8, 0.97]),
      retrievability: pick([nil, 1, 0.9, 0.123_456_789_012_345]),
      interval: pick([nil, 0, 1, 20]))
  }
}
