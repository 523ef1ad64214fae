package import Foundation
import GRDB
package import Questions
package import Statistics
import Study

extension ProgressStore {
  /// Hands over the sums of a learner's answers by day, topic and form, in the order of day, deck,
  /// topic, form and source; quiz, class and imported answers included.
  ///
  /// - Parameters:
  ///   - learner: Whose answers.
  ///   - body: Is given each sum, none of them empty; what it throws ends the reading.
  /// - Throws: What the body throws, or why the file cannot be read.
  package func forEachRollUp(
    of learner: UUID, _ body: (RollUp.Key, RollUp) throws -> Void
  ) throws {
    do {
      try queue.read { try SumTable.rollUps.forEachRow(of: learner, $0, body) }
    } catch  where error is DatabaseError || error is UnknownWord || error is RowDecodingError {
      throw StorageError(error, path: path)
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
