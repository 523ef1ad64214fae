/// One review of a card as the memory model sees it.
package struct RatedReview: Equatable, Sendable {
  /// What the scheduler was told.
  package let rating: Rating

  /// The whole local days since the review before; ignored for the first, below 0 counts as 0.
  package let elapsedDays: Int

  /// Among how many options the reply was chosen, at least two; nil for a recall.
  package let options: Int?

  /// Makes a review, by default a recall.
  package init(rating: Rating, elapsedDays: Int, options: Int? = nil) {
    self.rating = rating
    self.elapsedDays = elapsedDays
    self.options = options
  }
}
