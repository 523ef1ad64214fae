package import Foundation
import GRDB
package import Questions
package import Statistics
import Study

extension ProgressStore {
  /// The sums of a learner's answers by day, topic and form, in the order of day, deck, topic, form
  /// and source; quiz, class and imported answers included.
  ///
  /// - Parameters:
  ///   - learner: Whose answers.
  ///   - days: The days that are wanted; nil for all.
  /// - Returns: The sums; none of them is empty.
  /// - Throws: Why the file cannot be read.
  package func rollUps(
    of learner: UUID, days: ClosedRange<Int>? = nil
  ) throws(StorageError) -> [(key: RollUp.Key, value: RollUp)] {
    try reading { database in
      try SumTable.rollUps.rows(
        of: learner, where: "day BETWEEN ? AND ?",
        arguments: [days?.lowerBound ?? Int.min, days?.upperBound ?? Int.max], database)
    }
  }

  /// The sums of a learner's answers by day and deck, in the order of day, deck and source.
  package func daySums(
    of learner: UUID
  ) throws(StorageError) -> [(key: DaySum.Key, value: RollUp)] {
    try reading { try SumTable.days.rows(of: learner, $0) }
  }

  /// The sums of a learner's answers by topic and form, in the order of deck, topic and form.
  package func topicSums(
    of learner: UUID
  ) throws(StorageError) -> [(key: TopicSum.Key, value: RollUp)] {
    try reading { try SumTable.topics.rows(of: learner, $0) }
  }

  /// The sums of all answers to each of a learner's cards.
  package func cardSums(of learner: UUID) throws(StorageError) -> [Card.ID: RollUp] {
    try reading { database in
      let rows = try SumTable.cards.rows(of: learner, database)
      return Dictionary(rows.lazy.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
    }
  }

  /// What the model predicted of a learner's answers and what came of them, by deck and bin.
  package func calibration(
    of learner: UUID
  ) throws(StorageError) -> [(key: CalibrationBin.Key, value: CalibrationBin)] {
    try reading { try CachedCalibration.rows(of: learner, $0) }
  }
}
