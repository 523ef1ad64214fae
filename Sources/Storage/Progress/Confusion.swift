package import Questions

/// How often a card's answer was mistaken for something else.
package struct Confusion: Equatable, Sendable {
  /// The card.
  package var card: Card.ID
  /// The other name.
  package var takenFor: String
  /// How often, 1 or more.
  package var count: Int

  /// Creates a confusion from its parts.
  package init(card: Card.ID, takenFor: String, count: Int) {
    self.card = card
    self.takenFor = takenFor
    self.count = count
  }
}
