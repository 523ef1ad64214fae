extension FSRS6 {
  /// The memory after a review; *good* by choice, on a card with a memory, is discounted.
  package func memory(after review: RatedReview, from memory: Memory?) -> Memory {
    if let options = review.options, let memory, review.rating == .good {
      return self.memory(afterGuessing: options, from: memory, elapsedDays: review.elapsedDays)
    }
    return self.memory(after: review.rating, from: memory, elapsedDays: review.elapsedDays)
  }

  /// The memory after each of a card's reviews, oldest first; empty without reviews.
  package func replay(_ reviews: some Sequence<RatedReview>) -> [Memory] {
    var memories: [Memory] = []
    memories.reserveCapacity(reviews.underestimatedCount)
    for review in reviews {
      memories.append(memory(after: review, from: memories.last))
    }
    return memories
  }
}
