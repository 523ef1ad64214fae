import Foundation
import GRDB
import Questions
import Study

/// What of the log was taken back.
///
/// A retraction names an event or a batch, whether that came before or comes later, and is final: it
/// is not taken back by another one.
enum RetractedRows {
  /// A review that counts until now.
  struct Row {
    let learner: UUID
    let day: Int
    let order: ReplayOrder
    let review: Review
  }

  /// A reset, or another due day, that counts until now.
  struct Change {
    let learner: UUID
    let order: ReplayOrder
    let card: Card.ID
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

  /// Visits the reviews that are an event or belong to a batch, and count until now.
  static func forEachReview(
    of target: UUID, _ database: Database, _ body: (Row) throws -> Void
  ) throws {
    try forEachReview("(event.id = ?1 OR event.batch = ?1)", [target], database, body)
  }

  /// Visits the reviews of a fact's cards, of every learner, that count.
  static func forEachReview(
    ofFact fact: String, _ database: Database, _ body: (Row) throws -> Void
  ) throws {
    // A fact's cards are its key with `#` and a direction behind it, and `$` follows `#`.
    try forEachReview(
      "review.card >= ? AND review.card < ?", [fact + "#", fact + "$"], database, body)
  }

  /// The resets and other due days that are an event or belong to a batch, and count until now.
  static func changes(of target: UUID, _ database: Database) throws -> [Change] {
    try changes("(event.id = ?1 OR event.batch = ?1)", [target], database)
  }

  /// The resets and other due days of a fact's cards, of every learner, that count.
  static func changes(ofFact fact: String, _ database: Database) throws -> [Change] {
    try changes("change.card >= ?1 AND change.card < ?2", [fact + "#", fact + "$"], database)
  }

  /// The facts from which the moves lead that are an event or belong to a batch, and count until
  /// now.
  static func moves(of target: UUID, _ database: Database) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT move.origin FROM event JOIN move ON move.event = event.id
        WHERE (event.id = ?1 OR event.batch = ?1) AND \(counts)
        """)
    return try String.fetchAll(statement, arguments: [target])
  }

  private static func changes(
    _ condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [Change] {
    try ["reset", "reschedule"].flatMap { table in
      let statement = try database.cachedStatement(
        sql: """
          SELECT event.learner, event.at, event.id, change.card
          FROM event JOIN \(table) AS change ON change.event = event.id
          WHERE \(condition) AND \(counts)
          """)
      return try GRDB.Row.fetchAll(statement, arguments: arguments).map { row in
        try Change(
          learner: row[at: 0], order: ReplayOrder(at: row[at: 1], id: row[at: 2]), card: row[at: 3])
      }
    }
  }

  private static func forEachReview(
    _ condition: String, _ arguments: StatementArguments, _ database: Database,
    _ body: (Row) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT event.learner, event.day, event.at, event.id, \(ReviewRow.columns(of: "review"))
        FROM event JOIN review ON review.event = event.id
        WHERE \(condition) AND \(counts)
        """)
    let rows = try GRDB.Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      try body(
        Row(
          learner: row[at: 0], day: row[at: 1],
          order: ReplayOrder(at: row[at: 2], id: row[at: 3]),
          review: ReviewRow.review(in: row, from: 4)))
    }
  }
}
