import Foundation
import GRDB
import Questions
import Statistics
import Study

/// What the file keeps of the sums of a learner's day, topic and form.
struct CachedRollUp {
  /// Names a roll-up of a learner.
  struct Key: Hashable {
    let learner: UUID
    let key: RollUp.Key
  }

  /// The columns of a key, in order.
  static let keyColumns = "day, deck, topic, form, source"
  /// The columns of the sums, in order.
  static let sumColumns =
    "answers, right, recalls, recalled, predicted, introduced, milliseconds"

  /// The key of a row.
  static func key(in row: Row, from first: Int) throws -> RollUp.Key {
    RollUp.Key(
      day: row[first], deck: row[first + 1], topic: row[first + 2],
      form: try UnknownWord.check("form", row[first + 3]),
      source: try UnknownWord.check("source", row[first + 4]))
  }

  /// The sums of a row.
  static func sums(in row: Row, from first: Int) -> RollUp {
    var sums = RollUp()
    sums.answers = row[first]
    sums.right = row[first + 1]
    sums.recalls = row[first + 2]
    sums.recalled = row[first + 3]
    sums.predicted = row[first + 4]
    sums.introduced = row[first + 5]
    sums.milliseconds = row[first + 6]
    return sums
  }

  /// Adds sums, which may be negative, to the row of a key; a row without answers goes.
  static func add(_ sums: RollUp, to key: Key, _ database: Database) throws {
    guard sums != RollUp() else { return }
    let values: [any DatabaseValueConvertible] = [
      sums.answers, sums.right, sums.recalls, sums.recalled, sums.predicted, sums.introduced,
      sums.milliseconds,
    ]
    let place: [any DatabaseValueConvertible] = [
      key.learner, key.key.day, key.key.deck, key.key.topic, key.key.form.rawValue,
      key.key.source.rawValue,
    ]
    try database.cachedStatement(
      sql: """
        UPDATE roll_up SET answers = answers + ?, right = right + ?, recalls = recalls + ?,
          recalled = recalled + ?, predicted = predicted + ?, introduced = introduced + ?,
          milliseconds = milliseconds + ?
        WHERE \(whereKey)
        """
    ).execute(arguments: StatementArguments(values + place))
    if database.changesCount == 0 {
      try database.cachedStatement(
        sql: """
          INSERT INTO roll_up (\(sumColumns), learner, \(keyColumns))
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: StatementArguments(values + place))
    } else if sums.answers < 0 {
      try database.cachedStatement(sql: "DELETE FROM roll_up WHERE answers = 0 AND \(whereKey)")
        .execute(arguments: StatementArguments(place))
    }
  }

  private static let whereKey =
    "learner = ? AND day = ? AND deck = ? AND topic = ? AND form = ? AND source = ?"
}
