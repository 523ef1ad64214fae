package import Questions
import Scheduling
package import Study

/// The sums of one day's answers to one topic in one form.
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
      let card = Card(id: review.card)
      let fact = card?.fact ?? review.card
      self.init(
        day: day, deck: card?.deck ?? "",
        topic: String(fact.prefix(while: { $0 != "/" })), form: review.form,
        source: review.source)
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
  package mutating func add(_ review: Review) { fold(review, sign: 1) }

  /// Takes away a review that was added.
  package mutating func subtract(_ review: Review) { fold(review, sign: -1) }

  private mutating func fold(_ review: Review, sign: Int) {
    answers += sign
    if review.isRight { right += sign }
    milliseconds += sign * review.milliseconds
    guard let rating = review.rating else { return }
    guard let retrievability = review.retrievability else {
      introduced += sign
      return
    }
    // On the day of the last review recall is certain to the model and tells nothing of memory.
    guard retrievability < 1 else { return }
    recalls += sign
    if rating != .again { recalled += sign }
    predicted += sign * Int((retrievability * 1_000_000).rounded())
  }
}
