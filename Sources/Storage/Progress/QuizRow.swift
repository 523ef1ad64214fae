import Foundation
import GRDB
import Study

/// The columns of a quiz's result, in the order in which they are written and read.
enum QuizRow {
  /// The columns behind `event`; all statements name them in this order.
  static let columns = ["seed", "milliseconds", "is_recorded", "ending", "items"]

  /// The columns of a table that is called so in a statement, separated by commas.
  static func columns(of table: String) -> String {
    columns.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// The values of a result's columns.
  static func values(of result: QuizResult) throws -> [(any DatabaseValueConvertible)?] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [
      Int64(bitPattern: result.seed), result.milliseconds, result.isRecorded,
      result.ending.rawValue,
      String(decoding: try encoder.encode(result.items), as: UTF8.self),
    ]
  }

  /// The result of a row.
  ///
  /// - Parameters:
  ///   - row: A row with the ``columns``, one after the other.
  ///   - first: The index of the first of them.
  /// - Returns: The result.
  /// - Throws: `UnknownWord` for an ending this program does not know, or what is wrong with the
  ///   items.
  static func result(in row: Row, from first: Int) throws -> QuizResult {
    try QuizResult(
      items: JSONDecoder().decode(
        [QuizResult.Item].self, from: Data((row[at: first + 4] as String).utf8)),
      seed: UInt64(bitPattern: row[at: first]), milliseconds: row[at: first + 1],
      isRecorded: row[at: first + 2], ending: UnknownWord.check("ending", row[at: first + 3]))
  }
}
