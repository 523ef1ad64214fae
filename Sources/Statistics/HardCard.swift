package import Questions

/// A card that is forgotten again and again; of a fact, the hardest stands for all.
package struct HardCard: Equatable, Sendable {
  /// The reviews below which a card is not called hard yet.
  package static let fewestReviews = 3

  /// The card.
  package var card: Card.ID
  /// The times it was forgotten after its first review; at least 1.
  package var lapses: Int
  /// The rated reviews.
  package var reviews: Int
  /// The probability that it is known today, 0…1.
  package var retrievability: Double

  /// Creates a hard card from its parts.
  package init(card: Card.ID, lapses: Int, reviews: Int, retrievability: Double) {
    self.card = card
    self.lapses = lapses
    self.reviews = reviews
    self.retrievability = retrievability
  }
}

extension HardCard: Comparable {
  /// Whether the left card is harder: more lapses, then a lower retrievability, then by its key.
  package static func < (left: Self, right: Self) -> Bool {
    if left.lapses != right.lapses { return left.lapses > right.lapses }
    if left.retrievability != right.retrievability {
      return left.retrievability < right.retrievability
    }
    return left.card < right.card
  }
}

extension HardCard: Encodable {
  private enum CodingKeys: String, CodingKey { case card, lapses, reviews, retrievability }
}
