package import DeckFormat

/// What memory is kept for: one fact asked in one direction.
package struct Card: Equatable, Codable, Identifiable, Sendable {
  /// The card's key, `deck:fact#direction`; it names the card in the event log and in exports.
  package typealias ID = String

  /// What a card asks for.
  package enum Direction: String, CaseIterable, Codable, Sendable {
    /// The name, from what is said of it.
    case name
    /// What is said of it, from the name.
    case meaning
    /// The topic it belongs to.
    case topic
    /// The place in an order.
    case position
    /// All members of a list.
    case members
    /// The order of a list's members.
    case order
    /// What each topic has under an aspect.
    case sides
    /// The answer to a question or card.
    case answer
  }

  /// The identifier of the deck.
  package var deck: String
  /// The identifier of the fact within the deck.
  package var fact: Fact.ID
  /// What is asked for.
  package var direction: Direction

  /// The card's key, `deck:fact#direction`.
  package var id: ID { "\(deck):\(fact)#\(direction.rawValue)" }

  /// Creates a card from its parts.
  package init(deck: String, fact: Fact.ID, direction: Direction) {
    self.deck = deck
    self.fact = fact
    self.direction = direction
  }

  /// Reads a card's key; nil if it is none.
  package init?(id: ID) {
    guard let colon = id.firstIndex(of: ":"), let hash = id.lastIndex(of: "#"), colon < hash,
      let direction = Direction(rawValue: String(id[id.index(after: hash)...]))
    else { return nil }
    self.init(
      deck: String(id[..<colon]), fact: String(id[id.index(after: colon)..<hash]),
      direction: direction)
  }
}
