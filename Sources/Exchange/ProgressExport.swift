package import Foundation
package import Questions
package import Scheduling
package import Study

/// The export of what is known of every card.
package enum ProgressExport {
  /// One card of one learner.
  package struct Row: Sendable {
    /// The card's key.
    package let id: Card.ID
    /// The parts of the key; nil if it is of another shape.
    package let card: Card?
    /// Its state; nil if it was never reviewed.
    package let state: CardState?
    /// Whether it is not asked until further notice.
    package let isSuspended: Bool
    /// The day before which it is not asked; nil if there is none to come.
    package let buriedUntil: Int?
    /// Whether the learner marked it to come back to.
    package let isFlagged: Bool
    /// Whose progress it is.
    package let learner: UUID
    /// The probability that it is known today, 0…1; nil without a state.
    package let retrievability: Double?

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - id: The card's key.
    ///   - state: Its state; nil if it was never reviewed.
    ///   - isSuspended: Whether it is not asked until further notice.
    ///   - buriedUntil: The day before which it is not asked; nil if there is none to come.
    ///   - isFlagged: Whether the learner marked it to come back to.
    ///   - learner: Whose progress it is.
    ///   - today: The learner's day, in days since 1970-01-01.
    ///   - model: What retrievability is computed by.
    package init(
      _ id: Card.ID, state: CardState?, isSuspended: Bool = false, buriedUntil: Int? = nil,
      isFlagged: Bool = false, learner: UUID, today: Int, model: Model = .default
    ) {
      self.id = id
      card = Card(id: id)
      self.state = state
      self.isSuspended = isSuspended
      self.buriedUntil = buriedUntil
      self.isFlagged = isFlagged
      self.learner = learner
      retrievability = state?.retrievability(on: today, model: model)
    }
  }

  /// The columns.
  package static let table = ExportTable<Row>(
    name: "progress", summary: "every card and how well it is known", columns: columns)

  private typealias Column = ExportTable<Row>.Column

  private static let columns = [
    Column("card", unit: "text", "the card's key, `deck:fact#direction`") { .text($0.id) },
    Column("deck", unit: "text", "the deck's identifier") { .text(ifAny: $0.card?.deck) },
    Column("fact", unit: "text", "the fact's identifier") { .text(ifAny: $0.card?.fact) },
    Column("direction", unit: "text", "what of the fact is asked for") {
      .text(ifAny: $0.card?.direction.rawValue)
    },
    Column("stability", unit: "days", "until the probability of recall falls to 0.9") {
      .number(ifAny: $0.state?.memory.stability)
    },
    Column("difficulty", unit: "1…10", "how slowly stability grows") {
      .number(ifAny: $0.state?.memory.difficulty)
    },
    Column("due", unit: "ISO 8601", "the day it is due; empty if it was never reviewed") {
      $0.state.map { .day($0.dueDay) } ?? .none
    },
    Column("last_review", unit: "ISO 8601", "the day of its last rated review") {
      $0.state.map { .day($0.lastDay) } ?? .none
    },
    Column("first_review", unit: "ISO 8601", "the day of its first rated review") {
      $0.state.map { .day($0.firstDay) } ?? .none
    },
    Column("reviews", unit: "number", "its rated reviews") { .integer($0.state?.reviews ?? 0) },
    Column("lapses", unit: "number", "how often it was forgotten after its first review") {
      .integer($0.state?.lapses ?? 0)
    },
    Column("retrievability", unit: "0…1", "the probability that it is known today") {
      .number(ifAny: $0.retrievability)
    },
    Column("suspended", unit: "true or false", "whether it is not asked until further notice") {
      .flag($0.isSuspended)
    },
    Column("buried_until", unit: "ISO 8601", "the day before which it is not asked") {
      $0.buriedUntil.map(Cell.day) ?? .none
    },
    Column("flagged", unit: "true or false", "whether it is marked to come back to") {
      .flag($0.isFlagged)
    },
    Column("learner", unit: "UUID", "whose progress it is") { .identifier($0.learner) },
  ]
}
