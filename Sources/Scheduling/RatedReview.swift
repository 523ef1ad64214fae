/// One review of a card as the memory model sees it.
package struct RatedReview: Equatable, Sendable {
  /// What the scheduler was told.
  package let rating: Rating

  /// The whole local days since the review before; ignored for the first, below 0 counts as 0.
  package let elapsedDays: Int

  /// The exact days since the review before, which FSRS-7 goes by; ignored for the first, below 0
  /// or NaN counts as 0.
  package let exactDays: Double

  /// Among how many options the reply was chosen, at least two; nil for a recall.
  package let options: Int?

  /// Makes a review, by default a recall; without exact days the whole days are taken for exact.
  package init(
    rating: Rating, elapsedDays: Int, exactDays: Double? = nil, options: Int? = nil
  ) {
    self.rating = rating
    self.elapsedDays = elapsedDays
    self.exactDays = exactDays ?? Double(elapsedDays)
    self.options = options
  }
}
