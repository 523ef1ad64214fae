import Foundation
import Questions
import Statistics
import Study

@testable import Storage

/// All that can be read of some learners' logs, to be compared as a whole.
struct LogReading: Equatable {
  /// All that can be read of one learner.
  struct OfLearner: Equatable {
    var states: [Card.ID: CardState] = [:]
    var rollUps: [RollUp.Key: RollUp] = [:]
    var days: [DaySum.Key: RollUp] = [:]
    var topics: [TopicSum.Key: RollUp] = [:]
    var cards: [Card.ID: RollUp] = [:]
    var calibration: [CalibrationBin.Key: CalibrationBin] = [:]
    var confusions: [Confusion] = []
    var suspended: Set<Card.ID> = []
    var buried: [Card.ID: Int] = [:]
    var flagged: Set<Card.ID> = []
    var aliases: [Card.ID: [String]] = [:]
    var settings: [String] = []
    var quizzes: [QuizResult] = []
    var introduced: [Int: Int] = [:]
  }

  /// By learner.
  var learners: [UUID: OfLearner] = [:]

  init() {}

  /// A damaged file may hold a row twice.
  private struct Duplicate: Error {}

  private static func unique<Key: Hashable, Value>(
    _ rows: [(Key, Value)]
  ) throws -> [Key: Value] {
    var result: [Key: Value] = [:]
    for (key, value) in rows where result.updateValue(value, forKey: key) != nil {
      throw Duplicate()
    }
    return result
  }

  /// What a store says of learners.
  init(of learners: [UUID], in store: ProgressStore) throws {
    for learner in learners {
      var reading = OfLearner()
      reading.states = try store.states(of: learner)
      reading.rollUps = try Self.unique(
        store.rollUps(of: learner).map { ($0.key, $0.value) })
      reading.days = try Self.unique(
        store.daySums(of: learner).map { ($0.key, $0.value) })
      reading.topics = try Self.unique(
        store.topicSums(of: learner).map { ($0.key, $0.value) })
      reading.cards = try store.cardSums(of: learner)
      reading.calibration = try Self.unique(
        store.calibration(of: learner).map { ($0.key, $0.value) })
      reading.confusions = try store.confusions(of: learner)
      reading.suspended = try store.suspended(of: learner)
      reading.buried = try store.buried(of: learner)
      reading.flagged = try store.flagged(of: learner)
      reading.aliases = try store.aliases(of: learner)
      reading.settings = try store.settings(of: learner)
        .map { "\($0.key) of \($0.deck ?? "all"): \($0.value)" }.sorted()
      reading.quizzes = try store.quizzes(of: learner).map(\.result)
      for day in Set(reading.states.values.map(\.firstDay)) {
        let count = try store.introduced(by: learner, on: day)
        if count > 0 { reading.introduced[day] = count }
      }
      self.learners[learner] = reading
    }
  }

  /// Where two readings differ, in a few words, for the message of a failed test.
  func differences(from other: LogReading) -> [String] {
    learners.keys.sorted { $0.uuidString < $1.uuidString }.flatMap { learner -> [String] in
      guard let mine = learners[learner], let theirs = other.learners[learner] else {
        return ["no learner \(learner)"]
      }
      let pairs = zip(Mirror(reflecting: mine).children, Mirror(reflecting: theirs).children)
      return pairs.compactMap { one, two in
        let (left, right) = ("\(one.value)", "\(two.value)")
        return one.label == two.label && left.sorted() == right.sorted()
          ? nil : "\(one.label ?? ""): \(left) and \(right)"
      }
    }
  }
}

extension ProgressStore {
  /// The sums of a learner's answers by day, topic and form.
  func rollUps(of learner: UUID) throws -> [(key: RollUp.Key, value: RollUp)] {
    var rollUps: [(key: RollUp.Key, value: RollUp)] = []
    try forEachRollUp(of: learner) { rollUps.append(($0, $1)) }
    return rollUps
  }
}
