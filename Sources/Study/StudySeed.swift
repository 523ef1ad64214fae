import Chance
import DeckFormat
package import Foundation
package import Questions

/// The seeds of a study session: from learner, card and number of reviews, never from a running
/// stream, so that the same card in the same state is asked the same way on every machine.
package enum StudySeed {
  /// The seed of a card's next question.
  package static func seed(learner: UUID, card: Card.ID, reviews: Int) -> UInt64 {
    var hash = FNV1a()
    hash.combine("\(learner.uuidString.lowercased()) \(card) \(reviews)")
    return hash.value
  }
}
