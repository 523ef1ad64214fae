package import Foundation
import GRDB
import Questions
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
  ) throws(StorageError) -> [(key: RollUp.Key, sums: RollUp)] {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(CachedRollUp.keyColumns), \(CachedRollUp.sumColumns) FROM roll_up
          WHERE learner = ? AND day BETWEEN ? AND ? ORDER BY \(CachedRollUp.keyColumns)
          """,
        arguments: [
          learner, days?.lowerBound ?? Int.min, days?.upperBound ?? Int.max,
        ])
      var rollUps: [(key: RollUp.Key, sums: RollUp)] = []
      while let row = try rows.next() {
        rollUps.append(
          (try CachedRollUp.key(in: row, from: 0), CachedRollUp.sums(in: row, from: 5)))
      }
      return rollUps
    }
  }
}
