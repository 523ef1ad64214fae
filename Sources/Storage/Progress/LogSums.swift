import Foundation
import GRDB
import Questions
import Statistics
import Study

/// The sums of reviews in all their tables, or what is to be added to them.
struct LogSums: Equatable {
  /// By day, topic and form.
  private(set) var rollUps: [Owned<RollUp.Key>: RollUp] = [:]
  /// By day and deck.
  private(set) var days: [Owned<DaySum.Key>: RollUp] = [:]
  /// By topic and form.
  private(set) var topics: [Owned<TopicSum.Key>: RollUp] = [:]
  /// By card.
  private(set) var cards: [Owned<Card.ID>: RollUp] = [:]
  /// By predicted probability.
  private(set) var calibration: [Owned<CalibrationBin.Key>: CalibrationBin] = [:]
  /// What was answered instead of what.
  private(set) var confusions: [Owned<CachedConfusion.Key>: CachedConfusion] = [:]

  /// Adds a review under the card it counts for.
  mutating func add(_ review: Review, of learner: UUID, on day: Int) {
    let one = Self.sums(of: review)
    change(review, learner, day) {
      $0.add(one)
    } bin: {
      $0.add(review)
    }
    guard let key = Self.confusion(in: review, of: learner) else { return }
    confusions[key, default: CachedConfusion(count: 0, lastDay: day)].count += 1
    if let last = confusions[key]?.lastDay, last < day { confusions[key]?.lastDay = day }
  }

  /// Takes away a review that was added; what was answered instead of what must be counted anew.
  mutating func subtract(_ review: Review, of learner: UUID, on day: Int) {
    let one = Self.sums(of: review)
    change(review, learner, day) {
      $0.subtract(one)
    } bin: {
      $0.subtract(review)
    }
  }

  /// Forgets what was added of one thing answered instead of another.
  mutating func removeConfusion(_ key: Owned<CachedConfusion.Key>) { confusions[key] = nil }

  /// What a review was answered instead of what it asked for; nil if it was not.
  static func confusion(in review: Review, of learner: UUID) -> Owned<CachedConfusion.Key>? {
    review.takenFor.map {
      Owned(learner: learner, key: CachedConfusion.Key(card: review.card, takenFor: $0))
    }
  }

  private static func sums(of review: Review) -> RollUp {
    var sums = RollUp()
    sums.add(review)
    return sums
  }

  private mutating func change(
    _ review: Review, _ learner: UUID, _ day: Int, sums: (inout RollUp) -> Void,
    bin: (inout CalibrationBin) -> Void
  ) {
    let place = RollUp.Key(review, on: day)
    sums(&rollUps[Owned(learner: learner, key: place), default: RollUp()])
    let ofDay = DaySum.Key(day: day, deck: place.deck, source: place.source)
    sums(&days[Owned(learner: learner, key: ofDay), default: RollUp()])
    let ofTopic = TopicSum.Key(deck: place.deck, topic: place.topic, form: place.form)
    sums(&topics[Owned(learner: learner, key: ofTopic), default: RollUp()])
    sums(&cards[Owned(learner: learner, key: review.card), default: RollUp()])
    if let key = CalibrationBin.Key(review) {
      bin(&calibration[Owned(learner: learner, key: key), default: CalibrationBin()])
    }
  }
}

extension LogSums {
  /// Adds everything to what the file holds.
  func write(_ database: Database) throws {
    try SumTable.rollUps.add(rollUps, database)
    try SumTable.days.add(days, database)
    try SumTable.topics.add(topics, database)
    try SumTable.cards.add(cards, database)
    try CachedCalibration.add(calibration, database)
    try CachedConfusion.add(confusions, database)
  }

  /// What the file holds.
  init(_ database: Database) throws {
    rollUps = try SumTable.rollUps.all(database)
    days = try SumTable.days.all(database)
    topics = try SumTable.topics.all(database)
    cards = try SumTable.cards.all(database)
    calibration = try CachedCalibration.all(database)
    confusions = try CachedConfusion.all(database)
  }

  private static let tables = [
    "roll_up", "day_sum", "topic_sum", "card_sum", "calibration", "confusion",
  ]

  /// The tables of what is computed from the log, each with a learner in every row: memories, and
  /// those of the sums.
  static let cacheTables = ["memory"] + tables

  /// Empties the tables.
  static func clear(_ database: Database) throws {
    for table in tables { try database.execute(sql: "DELETE FROM \(table)") }
  }

  /// Where other sums differ: a sentence for each day, and one for each other kind of sums.
  func differences(from kept: LogSums) -> [String] {
    let days =
      Set(rollUps.keys).union(kept.rollUps.keys)
      .filter { rollUps[$0] != kept.rollUps[$0] }.map(\.key.day)
      + Set(self.days.keys).union(kept.days.keys)
      .filter { self.days[$0] != kept.days[$0] }.map(\.key.day)
    var problems = Set(days).sorted().map {
      "the sums of \(CalendarDay(number: $0).isoDate) are not what the log gives"
    }
    if topics != kept.topics { problems.append("the sums of topics are not what the log gives") }
    if cards != kept.cards { problems.append("the sums of cards are not what the log gives") }
    if calibration != kept.calibration {
      problems.append("the counts of predictions are not what the log gives")
    }
    if confusions != kept.confusions {
      problems.append("the counts of confusions are not what the log gives")
    }
    return problems
  }
}
