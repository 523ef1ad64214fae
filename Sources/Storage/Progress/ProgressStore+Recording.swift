package import DeckFormat
import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// Adds events to the log: all of them, on disk when this returns, or none.
  ///
  /// An event whose identifier is there already is left out, so that two machines' logs may be put
  /// together in any order, any number of times. A retraction counts whenever it comes, is final,
  /// and holds for later events of its batch too: whoever takes a batch back begins a new one.
  ///
  /// - Parameters:
  ///   - events: Any events, in any order.
  ///   - facts: What the decks say now of the facts that are asked for the first time.
  /// - Returns: The number of events that were not there before; those of learners who were
  ///   forgotten are left out.
  /// - Throws: Why nothing was written.
  @discardableResult
  package func record(
    _ events: [Event], facts: [FactSnapshot] = []
  ) throws(StorageError) -> Int {
    try writing { database in
      var writer = try EventWriter(database, replay: replay)
      let count = try writer.add(events)
      try writer.finish()
      for fact in facts { try Self.save(fact, database) }
      return count
    }
  }

  /// Brings what is remembered of facts up to date with the decks.
  ///
  /// Only facts that are remembered already, or have a memory or a review, are touched; nothing is
  /// written where nothing changed. A fact that a deck no longer has stays as it was.
  package func rememberFacts(of decks: [Deck]) throws(StorageError) {
    let changes: [FactSnapshot] = try reading { database in
      var changes: [FactSnapshot] = []
      for deck in decks {
        var known = try Self.facts(ofDeck: deck.id, database)
        let met = try String.fetchCursor(
          database, sql: "SELECT DISTINCT card FROM card_sum WHERE card >= ? AND card < ?",
          arguments: [deck.id + ":", deck.id + ";"])
        while let card = try met.next() {
          guard let hash = card.lastIndex(of: "#") else { continue }
          let id = String(card[..<hash].dropFirst(deck.id.count + 1))
          if known[id] == nil { known[id] = .some(nil) }
        }
        guard !known.isEmpty else { continue }
        for fact in deck.facts {
          guard let before = known[fact.id] else { continue }
          let snapshot = FactSnapshot(fact, in: deck)
          if snapshot != before { changes.append(snapshot) }
        }
      }
      return changes
    }
    guard !changes.isEmpty else { return }
    try writing { database in for fact in changes { try Self.save(fact, database) } }
  }

  /// What is remembered of a deck's facts, by identifier.
  static func facts(
    ofDeck deck: String, _ database: Database
  ) throws -> [Fact.ID: FactSnapshot?] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, parent, kind, name, text, path, line FROM fact WHERE deck = ?",
      arguments: [deck])
    var facts: [Fact.ID: FactSnapshot?] = [:]
    while let row = try rows.next() {
      let id: String = row[0]
      facts[id] = .some(
        FactSnapshot(
          deck: deck, id: id, parent: row[1], kind: try UnknownWord.check("kind", row[2]),
          name: row[3], text: row[4], path: row[5], line: row[6]))
    }
    return facts
  }

  /// Remembers facts of which nothing is remembered yet; others stay as they are.
  func rememberAlso(_ facts: [FactSnapshot]) throws(StorageError) {
    guard !facts.isEmpty else { return }
    try writing { database in
      for fact in facts { try Self.save(fact, database, ifKnown: "NOTHING") }
    }
  }

  private static func save(
    _ fact: FactSnapshot, _ database: Database,
    ifKnown change: String = """
    UPDATE SET parent = excluded.parent, kind = excluded.kind, name = excluded.name,
      text = excluded.text, path = excluded.path, line = excluded.line
    """
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO fact (deck, id, parent, kind, name, text, path, line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (deck, id) DO \(change)
        """
    ).execute(arguments: [
      fact.deck, fact.id, fact.parent, fact.kind.rawValue, fact.name, fact.text, fact.path,
      fact.line,
    ])
  }
}
