package import DeckFormat
import Foundation
import GRDB
import Questions

extension ProgressStore {
  /// Everything that is remembered of facts with a history, by deck and identifier: of answers to
  /// them, whoever gave them, some still count.
  ///
  /// - Parameter deck: The identifier of the only deck that is wanted; nil for all.
  /// - Returns: What their decks last said of them; facts in no deck any more are among them.
  /// - Throws: Why the file cannot be read.
  package func rememberedFacts(ofDeck deck: String? = nil) throws(StorageError) -> [FactSnapshot] {
    let known = try factsWithHistory()
    let facts: [FactSnapshot] = try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT deck, id, parent, kind, name, text, path, line FROM fact
          WHERE ? IS NULL OR deck = ? ORDER BY deck, id
          """, arguments: [deck, deck])
      var facts: [FactSnapshot] = []
      while let row = try rows.next() {
        facts.append(
          FactSnapshot(
            deck: row[0], id: row[1], parent: row[2],
            kind: try UnknownWord.check("kind", row[3]), name: row[4], text: row[5], path: row[6],
            line: row[7]))
      }
      return facts
    }
    return facts.filter { known.contains("\($0.deck):\($0.id)") }
  }

  /// The identifiers of the remembered facts of a deck, whether they have a history or not.
  package func rememberedIdentifiers(ofDeck deck: String) throws(StorageError) -> [Fact.ID] {
    try reading {
      try String.fetchAll($0, sql: "SELECT id FROM fact WHERE deck = ?", arguments: [deck])
    }
  }

  /// The decks of which something is remembered, in alphabetical order.
  package func rememberedDecks() throws(StorageError) -> [String] {
    try reading { try String.fetchAll($0, sql: "SELECT DISTINCT deck FROM fact ORDER BY deck") }
  }

  /// The facts that somebody has answered, as `deck:fact`, under the identifiers they have now.
  package func factsWithHistory() throws(StorageError) -> Set<String> {
    try reading { database in
      let cards = try String.fetchCursor(database, sql: "SELECT card FROM card_sum")
      var facts: Set<String> = []
      while let card = try cards.next() {
        if let hash = card.utf8.lastIndex(of: UInt8(ascii: "#")) {
          facts.insert(String(card[..<hash]))
        }
      }
      return facts
    }
  }
}
