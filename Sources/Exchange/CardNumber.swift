import Chance
import DeckFormat
package import Questions

/// The number programs for review logs know a card by.
package enum CardNumber {
  /// The first 53 bits of the FNV-1a hash of a card's key: 0…2⁵³−1, which every program holds
  /// exactly, also one whose numbers are floating.
  package static func of(_ card: Card.ID) -> Int { Int(FNV1a.hash(card) >> 11) }
}
