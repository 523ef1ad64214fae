/// A review of a log, with the memory that it left.
package struct ReplayedReview: Equatable, Sendable {
  /// The card's number.
  package let card: Int64
  /// Which of the card's reviews it is, from 0.
  package let index: Int
  /// The place in the log.
  package let place: Int
  /// The review as the model took it.
  package let review: RatedReview
  /// The memory before; nil at the first review.
  package let before: Memory?
  /// The memory after.
  package let after: Memory
}
