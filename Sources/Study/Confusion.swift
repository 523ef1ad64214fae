package import Questions

/// Something that a learner has answered instead of what a card asked for.
package struct Confusion: Equatable, Sendable {
  /// The card.
  package var card: Card.ID
  /// What was answered: another name of the deck, or the wrong option that was chosen.
  package var takenFor: String
  /// How often, 1 or more.
  package var count: Int
  /// The local day on which it last happened.
  package var lastDay: Int

  /// Creates a confusion from its parts.
  package init(card: Card.ID, takenFor: String, count: Int, lastDay: Int) {
    self.card = card
    self.takenFor = takenFor
    self.count = count
    self.lastDay = lastDay
  }
}
