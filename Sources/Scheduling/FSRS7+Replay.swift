extension FSRS7: ForgettingModel {
  /// The memory after a review; *good* by choice, on a card with a memory, is discounted.
  package func memory(after review: RatedReview, from memory: Memory?) -> Memory {
    if let options = review.options, let memory, review.rating == .good {
      return self.memory(afterGuessing: options, from: memory, elapsedDays: review.exactDays)
    }
    return self.memory(after: review.rating, from: memory, elapsedDays: review.exactDays)
  }

  /// The memory after a right choice among that many options, at least two: a discounted *good*.
  ///
  /// As ``FSRS6/memory(afterGuessing:from:elapsedDays:)``, with all three numbers weighted.
  package func memory(
    afterGuessing options: Int, from memory: Memory, elapsedDays: Double
  ) -> Memory {
    precondition(options >= 2, "a choice has at least two options")
    let recall = retrievability(of: memory, elapsedDays: elapsedDays)
    let known = Self.chanceKnown(options: options, retrievability: recall)
    let before = FSRS7State(memory)
    let good = FSRS7State(self.memory(after: .good, from: memory, elapsedDays: elapsedDays))
    return Memory(
      stability: before.slow + known * (good.slow - before.slow),
      fastStability: before.fast + known * (good.fast - before.fast),
      difficulty: before.difficulty + known * (good.difficulty - before.difficulty))
  }
}
