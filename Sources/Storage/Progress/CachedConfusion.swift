import Foundation
import GRDB
import Questions
import Study

/// What the file keeps of the answers that were given instead of others.
struct CachedConfusion: Equatable {
  /// Names a confusion of a learner.
  struct Key: Hashable {
    let card: Card.ID
    let takenFor: String
  }

  /// How often, 1 or more.
  var count: Int
  /// The last of the learner's days on which it happened.
  var lastDay: Int

  /// Adds counts to the rows of their keys.
  static func add(_ confusions: [Owned<Key>: CachedConfusion], _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO confusion (learner, card, taken_for, count, last_day) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (learner, card, taken_for) DO UPDATE SET count = count + excluded.count,
          last_day = max(last_day, excluded.last_day)
        """)
    for (owned, confusion) in confusions {
      try statement.execute(arguments: [
        owned.learner, owned.key.card, owned.key.takenFor, confusion.count, confusion.lastDay,
      ])
    }
  }

  /// Puts a row in the place of what is kept; none for nil.
  static func replace(
    _ owned: Owned<Key>, by confusion: CachedConfusion?, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "DELETE FROM confusion WHERE learner = ? AND card = ? AND taken_for = ?"
    ).execute(arguments: [owned.learner, owned.key.card, owned.key.takenFor])
    if let confusion { try add([owned: confusion], database) }
  }

  /// All rows.
  static func all(_ database: Database) throws -> [Owned<Key>: CachedConfusion] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT learner, card, taken_for, count, last_day FROM confusion")
    var confusions: [Owned<Key>: CachedConfusion] = [:]
    while let row = try rows.next() {
      let owned = try Owned(learner: row[at: 0], key: Key(card: row[at: 1], takenFor: row[at: 2]))
      confusions[owned] = try CachedConfusion(count: row[at: 3], lastDay: row[at: 4])
    }
    return confusions
  }
}
