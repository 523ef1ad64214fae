import Foundation
import GRDB
import Questions

extension ProgressStore {
  /// The facts that seem to have been asked again as new: answered only lately, and seldom.
  ///
  /// - Parameters:
  ///   - vanished: Facts that no deck has any more, as `deck:fact`; an answer before the first of
  ///     their last ratings is not late.
  ///   - most: The most answers that a card may have of one learner, 0 or more.
  /// - Returns: When each such fact was first answered and each vanished one last rated, in
  ///   milliseconds since 1970, both as `deck:fact`; vanished facts are not asked anew.
  /// - Throws: Why the file cannot be read.
  package func factsAskedAnew(
    insteadOf vanished: Set<String>, most: Int
  ) throws(StorageError) -> (first: [String: Int64], last: [String: Int64]) {
    try reading { database in
      var last: [String: Int64] = [:]
      let memories = try Row.fetchCursor(database, sql: "SELECT card, last_at FROM memory")
      while let row = try memories.next() {
        guard let fact = Self.fact(ofCard: try row[at: 0]), vanished.contains(fact) else {
          continue
        }
        last[fact] = try max(last[fact] ?? .min, row[at: 1])
      }
      guard let since = last.values.min() else { return ([:], last) }
      // How many answers there are in all; a negative number for a fact that was asked too often.
      var counts: [String: Int] = [:]
      let sums = try Row.fetchCursor(database, sql: "SELECT card, answers FROM card_sum")
      while let row = try sums.next() {
        guard let fact = Self.fact(ofCard: try row[at: 0]), !vanished.contains(fact) else {
          continue
        }
        let answers = try row[at: 1] as Int
        let sum = counts[fact] ?? 0
        counts[fact] = sum < 0 || answers > most ? -1 : sum + answers
      }
      let moves = try MoveTable(database)
      var first: [String: Int64] = [:]
      let answers = try Row.fetchCursor(
        database,
        sql: """
          SELECT event.at, event.id, review.card
          FROM event INDEXED BY event_order JOIN review ON review.event = event.id
          WHERE event.at >= ? AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [since])
      while let row = try answers.next() {
        let at = try row[at: 0] as Int64
        let card = try moves.current(
          of: row[at: 2], at: ReplayOrder(at: at, id: row[at: 1]))
        guard let fact = Self.fact(ofCard: card), let count = counts[fact], count > 0 else {
          continue
        }
        counts[fact] = count - 1
        if first[fact] == nil { first[fact] = at }
      }
      // Whatever is left over was answered before.
      return (first.filter { counts[$0.key] == 0 }, last)
    }
  }

  /// The files in which the remembered facts of a deck were seen, as they were named to Cardinal.
  package func rememberedFiles(ofDeck deck: String) throws(StorageError) -> [String] {
    try reading {
      try String.fetchAll(
        $0, sql: "SELECT DISTINCT path FROM fact WHERE deck = ? ORDER BY path", arguments: [deck])
    }
  }

  private static func fact(ofCard card: String) -> String? {
    card.utf8.lastIndex(of: UInt8(ascii: "#")).map { String(card[..<$0]) }
  }
}
