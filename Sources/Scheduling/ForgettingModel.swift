/// What every model of memory can do: say how likely recall is, and what a review changes.
package protocol ForgettingModel: Sendable {
  /// The probability of recall, 0…1, that many days (a fraction allowed) after the last review.
  func retrievability(of memory: Memory, elapsedDays: Double) -> Double

  /// The days, unrounded and above 0, after which the probability of recall falls to the desired one.
  func interval(of memory: Memory, desiredRetention: Double) -> Double

  /// The memory after a review; without a memory, after the first one.
  func memory(after review: RatedReview, from memory: Memory?) -> Memory
}

extension ForgettingModel {
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
