package import Questions

/// The deck and the topic that a card's key names, read without making a card of it.
package struct CardPlace: Equatable, Sendable {
  /// The identifier of the deck, all before the first colon; empty without one.
  package let deck: String
  /// The first part of the fact's identifier, up to a slash; the whole key if it names no deck.
  package let topic: String

  /// Reads a card's key, `deck:topic/…#direction`.
  package init(_ card: Card.ID) {
    let bytes = card.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let hash = bytes.lastIndex(of: UInt8(ascii: "#")), colon < hash
    else {
      deck = ""
      topic = card
      return
    }
    let fact = bytes[bytes.index(after: colon)..<hash]
    deck = String(card[..<colon])
    topic = String(card[fact.startIndex..<(fact.firstIndex(of: UInt8(ascii: "/")) ?? hash)])
  }
}
