package import Study

/// The answers for which the model predicted about the same probability of recall.
///
/// Adding a review and taking the same review away again gives the same counts.
package struct CalibrationBin: Equatable, Sendable {
  /// The number of bins, all of the same width.
  package static let count = 20

  /// What a bin counts.
  package struct Key: Hashable, Sendable {
    /// The identifier of the deck; empty where a card's key names none.
    package var deck: String
    /// The bin, 0…19: it holds the probabilities from `bin / 20` up to, without, `(bin + 1) / 20`.
    package var bin: Int

    /// Creates a key from its parts.
    package init(deck: String, bin: Int) {
      self.deck = deck
      self.bin = bin
    }

    /// The key a review is counted under; nil if it tells nothing of memory, see ``RollUp/recalls``.
    package init?(_ review: Review) {
      guard review.predictedMillionths != nil, let retrievability = review.retrievability else {
        return nil
      }
      self.init(
        deck: CardPlace(review.card).deck, bin: CalibrationBin.index(of: retrievability))
    }
  }

  /// The answers to cards that had a memory and were rated.
  package var recalls = 0
  /// How many of ``recalls`` succeeded.
  package var recalled = 0
  /// The sum of the predicted probabilities of ``recalls``, in millionths.
  package var predicted = 0

  /// Counts nothing yet.
  package init() {}

  /// Creates a bin from its counts.
  package init(recalls: Int, recalled: Int, predicted: Int) {
    self.recalls = recalls
    self.recalled = recalled
    self.predicted = predicted
  }

  /// The bin of a probability: `min(19, ⌊20·r⌋)`; one below 0 is in the first.
  package static func index(of retrievability: Double) -> Int {
    min(count - 1, max(0, Int(retrievability * Double(count))))
  }

  /// Whether nothing is left to count.
  package var isEmpty: Bool { recalls == 0 }

  /// Counts a review; one that tells nothing of memory counts nowhere.
  package mutating func add(_ review: Review) { fold(review, sign: 1) }

  /// Takes away a review that was counted.
  package mutating func subtract(_ review: Review) { fold(review, sign: -1) }

  /// Adds the counts of another bin.
  package mutating func add(_ other: CalibrationBin) { fold(other, sign: 1) }

  private mutating func fold(_ review: Review, sign: Int) {
    guard let predicted = review.predictedMillionths else { return }
    fold(
      CalibrationBin(recalls: 1, recalled: review.isRight ? 1 : 0, predicted: predicted),
      sign: sign)
  }

  private mutating func fold(_ other: CalibrationBin, sign: Int) {
    recalls += sign * other.recalls
    recalled += sign * other.recalled
    predicted += sign * other.predicted
  }
}
