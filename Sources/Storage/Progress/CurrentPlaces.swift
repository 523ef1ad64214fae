import Foundation
import GRDB
import Questions
import Study

/// Follows a stream of reviews: which card each counts for now, and which were reset on the way.
struct CurrentPlaces {
  private struct Reset {
    let order: ReplayOrder
    let card: Card.ID
    let learner: UUID
  }

  private let moves: MoveTable
  /// The resets that are still to come, the next one last.
  private var resets: [Reset]
  /// Of each card that was met, whether what happened to it may count for another one.
  private var leadsAway: [Card.ID: Bool] = [:]

  /// Reads the moves and resets that count; the latter of one learner, or of everybody for nil.
  init(of learner: UUID?, _ database: Database) throws {
    let moves = try MoveTable(database)
    self.moves = moves
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT event.at, event.id, event.learner, reset.card
        FROM reset CROSS JOIN event ON event.id = reset.event
        WHERE \(RetractedRows.counts) \(learner == nil ? "" : "AND event.learner = ?")
        ORDER BY event.at DESC, event.id DESC
        """, arguments: learner.map { [$0] } ?? [])
    resets = try rows.map { row in
      let order = try ReplayOrder(at: row[at: 0], id: row[at: 1])
      return try Reset(
        order: order, card: moves.current(of: row[at: 3], at: order), learner: row[at: 2])
    }
  }

  /// Hands over the cards that were reset before an event and not handed over yet, with whose they are
  /// and when it was, in milliseconds since 1970 UTC.
  mutating func forEachReset(
    before event: Event, _ body: (Card.ID, UUID, Int64) throws -> Void
  ) rethrows {
    while let next = resets.last, next.order < ReplayOrder(event) {
      resets.removeLast()
      try body(next.card, next.learner, next.order.at)
    }
  }

  /// The card that a review counts for now.
  mutating func card(of review: Review, in event: Event) -> Card.ID {
    if moves.isEmpty { return review.card }
    let isMoved = leadsAway[review.card] ?? moves.leadsAway(from: review.card)
    leadsAway[review.card] = isMoved
    return isMoved ? moves.current(of: review.card, at: ReplayOrder(event)) : review.card
  }
}
