import Foundation
import GRDB
import Questions
import Study

/// Where facts are found now that were moved: which card an answer counts for.
///
/// A move holds for what came before it in the order of replay. What was answered under the old key
/// later stays there; facts that moved on are followed.
struct MoveTable {
  private struct Move {
    let order: ReplayOrder
    let target: String
  }

  /// The moves away from a fact, in the order of replay.
  private var moves: [String: [Move]] = [:]
  /// The facts from which moves lead to a fact.
  private var origins: [String: Set<String>] = [:]

  /// Reads the moves that count.
  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT move.origin, move.target, event.at, event.id
        FROM move CROSS JOIN event ON event.id = move.event
        WHERE \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """)
    while let row = try rows.next() {
      let (origin, target) = try (row[at: 0] as String, row[at: 1] as String)
      moves[origin, default: []].append(
        try Move(order: ReplayOrder(at: row[at: 2], id: row[at: 3]), target: target))
      origins[target, default: []].insert(origin)
    }
  }

  /// Whether nothing was moved.
  var isEmpty: Bool { moves.isEmpty }

  /// Whether what happened to a card may count for another one.
  func leadsAway(from card: Card.ID) -> Bool {
    if moves.isEmpty { return false }
    guard let hash = card.lastIndex(of: "#") else { return false }
    return moves[String(card[..<hash])] != nil
  }

  /// The card that what happened to a card at some place of the log counts for.
  func current(of card: Card.ID, at order: ReplayOrder) -> Card.ID {
    if moves.isEmpty { return card }
    guard let hash = card.lastIndex(of: "#") else { return card }
    let fact = String(card[..<hash])
    let now = current(ofFact: fact, at: order)
    return now == fact ? card : now + card[hash...]
  }

  /// The cards whose rows may count for a card, itself first.
  func origins(of card: Card.ID) -> [Card.ID] {
    if moves.isEmpty { return [card] }
    guard let hash = card.lastIndex(of: "#") else { return [card] }
    return origins(ofFact: String(card[..<hash])).map { $0 + card[hash...] }
  }

  /// The facts whose rows may count for a fact, itself first.
  func origins(ofFact fact: String) -> [String] {
    var found = [fact]
    var next = 0
    while next < found.count {
      for origin in (origins[found[next]] ?? []).sorted() where !found.contains(origin) {
        found.append(origin)
      }
      next += 1
    }
    return found
  }

  private func current(ofFact fact: String, at order: ReplayOrder) -> String {
    var fact = fact
    var order = order
    while let move = moves[fact]?.first(where: { order < $0.order }) {
      fact = move.target
      order = move.order
    }
    return fact
  }
}
