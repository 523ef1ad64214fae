package import Questions
package import Study

/// The sums of some answers: of a day, a topic, a card.
///
/// Adding a review and taking the same review away again gives the same sums, so a roll-up can be
/// kept beside the log and mended when something is undone.
package struct RollUp: Equatable, Sendable {
  /// What a roll-up sums.
  package struct Key: Hashable, Sendable {
    /// The learner's day, in days since 1970-01-01.
    package var day: Int
    /// The identifier of the deck.
    package var deck: String
    /// The topic's part of the card's key; the fact's own where it has no topic.
    package var topic: String
    /// The form asked in.
    package var form: Form
    /// What the cards were asked for.
    package var source: Review.Source

    /// Creates a key from its parts.
    package init(day: Int, deck: String, topic: String, form: Form, source: Review.Source) {
      self.day = day
      self.deck = deck
      self.topic = topic
      self.form = form
      self.source = source
    }

    /// The key a review is summed under.
    package init(_ review: Review, on day: Int) {
      let place = CardPlace(review.card)
      self.init(
        day: day, deck: place.deck, topic: place.topic, form: review.form, source: review.source)
    }
  }

  /// The answers.
  package var answers = 0
  /// The answers that were right: exact, close, or rated hard or better.
  package var right = 0
  /// The answers to cards that had a memory and were rated: what true retention is counted over.
  package var recalls = 0
  /// How many of ``recalls`` succeeded.
  package var recalled = 0
  /// The sum of the predicted probabilities of ``recalls``, in millionths: whole numbers, so that
  /// adding and taking away leave nothing behind.
  package var predicted = 0
  /// The first ratings of cards.
  package var introduced = 0
  /// The time spent, in milliseconds.
  package var milliseconds = 0

  /// Sums nothing yet.
  package init() {}

  /// Whether nothing is left to sum.
  package var isEmpty: Bool { answers == 0 }

  /// Adds a review.
  package mutating func add(_ review: Review) {
    answers += 1
    if review.isRight { right += 1 }
    milliseconds += review.milliseconds
    guard review.rating != nil else { return }
    // Another program's log does not say which review was a card's first.
    if review.retrievability == nil, review.source != .imported { introduced += 1 }
    guard let predicted = review.predictedMillionths else { return }
    recalls += 1
    if review.isRight { recalled += 1 }
    self.predicted += predicted
  }

  /// Adds other sums.
  package mutating func add(_ other: RollUp) { fold(other, sign: 1) }

  /// Takes away sums that were added.
  package mutating func subtract(_ other: RollUp) { fold(other, sign: -1) }

  private mutating func fold(_ other: RollUp, sign: Int) {
    answers += sign * other.answers
    right += sign * other.right
    recalls += sign * other.recalls
    recalled += sign * other.recalled
    predicted += sign * other.predicted
    introduced += sign * other.introduced
    milliseconds += sign * other.milliseconds
  }
}
