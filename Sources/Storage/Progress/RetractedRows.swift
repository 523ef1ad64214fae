import Foundation
import GRDB
import Study

/// What of the log was taken back.
///
/// A retraction names an event or a batch, whether that came before or comes later, and is final: it
/// is not taken back by another one.
enum RetractedRows {
  /// A review that is about to be taken back.
  struct Row {
    let learner: UUID
    let day: Int
    let review: Review
  }

  /// The condition that an event counts; the event's table must be called `event`.
  static let counts = """
    NOT EXISTS (SELECT 1 FROM retraction WHERE target = event.id)
    AND NOT EXISTS (SELECT 1 FROM retraction WHERE target = event.batch)
    """

  /// Whether an event was taken back, by itself or with its batch.
  static func contains(_ event: Event, _ database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM retraction WHERE target IN (?, ?))")
    return try Bool.fetchOne(statement, arguments: [event.id, event.batch]) ?? false
  }

  /// The reviews that are an event or belong to a batch, and count until now.
  static func reviews(of target: UUID, _ database: Database) throws -> [Row] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT event.learner, event.day, \(ReviewRow.columns(of: "review"))
        FROM event JOIN review ON review.event = event.id
        WHERE (event.id = ?1 OR event.batch = ?1) AND \(counts)
        """)
    return try GRDB.Row.fetchAll(statement, arguments: [target]).map { row in
      Row(learner: row[0], day: row[1], review: try ReviewRow.review(in: row, from: 2))
    }
  }
}
