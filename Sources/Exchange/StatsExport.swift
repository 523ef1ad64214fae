package import Foundation
import Questions
package import Statistics
import Study

/// The export of the sums that statistics are made from.
package enum StatsExport {
  /// The sums of one day's answers to one topic in one form.
  package struct Row: Sendable {
    /// What is summed.
    package let key: RollUp.Key
    /// The sums.
    package let rollUp: RollUp
    /// Whose answers they are.
    package let learner: UUID

    /// Creates a row from its parts.
    package init(_ key: RollUp.Key, _ rollUp: RollUp, learner: UUID) {
      self.key = key
      self.rollUp = rollUp
      self.learner = learner
    }
  }

  /// The columns.
  package static let table = ExportTable<Row>(
    name: "stats", summary: "the sums of each day's answers by topic and form", columns: columns)

  private typealias Column = ExportTable<Row>.Column

  private static let columns = [
    Column("day", unit: "ISO 8601", "the learner's day, which turns at 04:00") {
      .day($0.key.day)
    },
    Column("deck", unit: "text", "the deck's identifier") { .text($0.key.deck) },
    Column("topic", unit: "text", "the first part of the facts' identifiers") {
      .text($0.key.topic)
    },
    Column("form", unit: "text", "how it was asked") { .text($0.key.form.rawValue) },
    Column("source", unit: "text", "study, quiz, class or import") {
      .text($0.key.source.rawValue)
    },
    Column("answers", unit: "number", "the answers") { .integer($0.rollUp.answers) },
    Column("right", unit: "number", "the answers that were right") { .integer($0.rollUp.right) },
    Column("recalls", unit: "number", "the rated answers to cards that had a memory") {
      .integer($0.rollUp.recalls)
    },
    Column("recalled", unit: "number", "how many of `recalls` were rated hard or better") {
      .integer($0.rollUp.recalled)
    },
    Column("predicted", unit: "number", "how many of `recalls` the model expected to succeed") {
      .number(Double($0.rollUp.predicted) / 1_000_000)
    },
    Column("new", unit: "number", "the cards that were rated for the first time") {
      .integer($0.rollUp.introduced)
    },
    Column("minutes", unit: "min", "the time from questions to replies") {
      .number(Double($0.rollUp.milliseconds) / 60_000)
    },
    Column("learner", unit: "UUID", "whose answers they are") { .identifier($0.learner) },
  ]
}
