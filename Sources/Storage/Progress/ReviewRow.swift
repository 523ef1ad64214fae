import Foundation
import GRDB
import Questions
import Scheduling
import Study

/// The columns of a review, in the order in which they are written and read.
enum ReviewRow {
  /// The columns behind `event`; all statements name them in this order.
  static let columns = [
    "card", "rating", "overridden_from", "verdict", "form", "options", "reply", "taken_for",
    "hints", "milliseconds", "seed", "source", "model", "retrievability", "interval", "weights",
    "retention",
  ]

  /// The columns of a table that is called so in a statement, separated by commas.
  static func columns(of table: String) -> String {
    columns.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// The values of a review's columns.
  static func values(of review: Review) -> [(any DatabaseValueConvertible)?] {
    [
      review.card, review.rating?.rawValue, review.overriddenFrom?.rawValue,
      review.verdict.rawValue, review.form.rawValue, review.options, review.reply, review.takenFor,
      review.hints, review.milliseconds, Int64(bitPattern: review.seed), review.source.rawValue,
      review.model, review.retrievability, review.interval,
      review.weightsFingerprint.map(data), review.retention,
    ]
  }

  /// The review of a row.
  ///
  /// - Parameters:
  ///   - row: A row with the ``columns``, one after the other.
  ///   - first: The index of the first of them.
  /// - Returns: The review.
  /// - Throws: `UnknownWord` for a verdict, form or source this program does not know.
  static func review(in row: Row, from first: Int) throws -> Review {
    try Review(
      card: row[at: first], rating: (row[at: first + 1] as Int?).flatMap(Rating.init(rawValue:)),
      overriddenFrom: (row[at: first + 2] as Int?).flatMap(Rating.init(rawValue:)),
      verdict: UnknownWord.check("verdict", row[at: first + 3]),
      form: UnknownWord.check("form", row[at: first + 4]), options: row[at: first + 5],
      reply: row[at: first + 6], takenFor: row[at: first + 7], hints: row[at: first + 8],
      milliseconds: row[at: first + 9], seed: UInt64(bitPattern: row[at: first + 10]),
      source: UnknownWord.check("source", row[at: first + 11]), model: row[at: first + 12],
      weightsFingerprint: (row[at: first + 15] as Data?).map(number),
      retention: row[at: first + 16],
      retrievability: row[at: first + 13], interval: row[at: first + 14])
  }

  /// The eight bytes of a number, the highest first.
  private static func data(_ number: UInt64) -> Data {
    Data((0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  private static func number(_ data: Data) -> UInt64 { data.reduce(0) { $0 << 8 | UInt64($1) } }
}

/// A word in the log that this program does not know.
struct UnknownWord: Error, CustomStringConvertible {
  /// What the word names, such as a form.
  let column: String
  /// The word.
  let word: String

  var description: String { "unknown \(column) '\(word)'" }

  /// The value a word stands for.
  static func check<Value: RawRepresentable<String>>(
    _ column: String, _ word: String
  ) throws -> Value {
    guard let value = Value(rawValue: word) else {
      throw UnknownWord(column: column, word: word)
    }
    return value
  }
}
