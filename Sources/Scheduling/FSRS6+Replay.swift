extension FSRS6: ForgettingModel {
  /// The memory after a review; *good* by choice, on a card with a memory, is discounted.
  package func memory(after review: RatedReview, from memory: Memory?) -> Memory {
    if let options = review.options, let memory, review.rating == .good {
      return self.memory(afterGuessing: options, from: memory, elapsedDays: review.elapsedDays)
    }
    return self.memory(after: review.rating, from: memory, elapsedDays: review.elapsedDays)
  }
}
