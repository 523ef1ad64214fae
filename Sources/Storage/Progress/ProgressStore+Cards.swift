package import Foundation
import GRDB
package import Questions
package import Study

extension ProgressStore {
  /// What is known of a learner's cards; cards without a rated review have no entry.
  ///
  /// - Parameters:
  ///   - learner: Whose cards.
  ///   - deck: The identifier of the only deck that is wanted; nil for all.
  /// - Returns: The states, by card.
  /// - Throws: Why the file cannot be read.
  package func states(
    of learner: UUID, deck: String? = nil
  ) throws(StorageError) -> [Card.ID: CardState] {
    try reading { database in
      // A deck's cards begin with its identifier and a colon, which a semicolon follows.
      let isWanted = deck == nil ? "" : "AND card >= ? AND card < ?"
      let arguments: StatementArguments =
        if let deck { [learner, deck + ":", deck + ";"] } else { [learner] }
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM memory WHERE learner = ? \(isWanted)",
        arguments: arguments)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT card, \(CachedMemory.stateColumns) FROM memory WHERE learner = ? \(isWanted)
          """, arguments: arguments)
      var states: [Card.ID: CardState] = [:]
      states.reserveCapacity(count ?? 0)
      while let row = try rows.next() {
        states[row[0]] = try CachedMemory.state(in: row, from: 1)
      }
      return states
    }
  }

  /// The cards a learner does not want to be asked.
  package func suspended(of learner: UUID) throws(StorageError) -> Set<Card.ID> {
    var suspended: Set<Card.ID> = []
    try forEachChange("suspension", "is_suspended", of: learner) { card, row in
      if row[0] { suspended.insert(card) } else { suspended.remove(card) }
    }
    return suspended
  }

  /// The cards that are not asked before a day, with these days; some may be past.
  package func buried(of learner: UUID) throws(StorageError) -> [Card.ID: Int] {
    var buried: [Card.ID: Int] = [:]
    try forEachChange("bury", "until_day", of: learner) { card, row in buried[card] = row[0] }
    return buried
  }

  /// The cards a learner marked to come back to.
  package func flagged(of learner: UUID) throws(StorageError) -> Set<Card.ID> {
    var flagged: Set<Card.ID> = []
    try forEachChange("flag", "is_flagged", of: learner) { card, row in
      if row[0] { flagged.insert(card) } else { flagged.remove(card) }
    }
    return flagged
  }

  /// The spellings a learner has had accepted for each card, in the order of acceptance; cards
  /// without one have no entry.
  package func aliases(of learner: UUID) throws(StorageError) -> [Card.ID: [String]] {
    var aliases: [Card.ID: [String]] = [:]
    try forEachChange("alias", "spelling, is_accepted", of: learner) { card, row in
      let spelling = row[0] as String
      aliases[card, default: []].removeAll { $0 == spelling }
      if row[1] { aliases[card, default: []].append(spelling) }
    }
    return aliases.filter { !$0.value.isEmpty }
  }

  /// Hands over what happened to cards in one table, in the order of replay, under the cards it
  /// counts for now.
  private func forEachChange(
    _ table: String, _ columns: String, of learner: UUID, _ body: (Card.ID, Row) -> Void
  ) throws(StorageError) {
    try reading { database in
      let moves = try MoveTable(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(columns), card, event.at, event.id
          FROM \(table) CROSS JOIN event ON event.id = \(table).event
          WHERE event.learner = ? AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [learner])
      while let row = try rows.next() {
        let first = row.count - 3
        let order = ReplayOrder(at: row[first + 1], id: row[first + 2])
        body(moves.current(of: row[first], at: order), row)
      }
    }
  }

  /// The number of facts a learner first met on a day: whose first rated review, in any direction,
  /// was on it.
  package func introduced(by learner: UUID, on day: Int) throws(StorageError) -> Int {
    try reading { database in
      let cards = try String.fetchAll(
        database, sql: "SELECT card FROM memory WHERE learner = ? AND first_day = ?",
        arguments: [learner, day])
      // A fact's cards are its key with `#` and a direction behind it, and `$` follows `#`.
      let facts = Set(
        cards.compactMap { card in card.lastIndex(of: "#").map { String(card[..<$0]) } })
      let wasMet = try database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM memory
            WHERE learner = ? AND card >= ? AND card < ? AND first_day < ?)
          """)
      return try facts.count { fact in
        try Bool.fetchOne(wasMet, arguments: [learner, fact + "#", fact + "$", day]) != true
      }
    }
  }
}
