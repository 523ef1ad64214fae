/// What each rating of the next review would lead to.
package struct Preview: Equatable, Sendable {
  /// The memory after one rating and the whole days until the card is due again.
  package struct Outcome: Equatable, Sendable {
    /// The memory after the review.
    package let memory: Memory
    /// The whole days until the card is due, within the policy's minimum and maximum.
    package let days: Int

    /// Makes an outcome of its parts.
    package init(memory: Memory, days: Int) {
      self.memory = memory
      self.days = days
    }
  }

  /// The memory after each rating.
  package let memories: Outcomes<Memory>

  /// The whole days until the card is due after each rating: again ≤ hard ≤ good ≤ easy.
  package let days: Outcomes<Int>

  /// Makes a preview of its parts.
  package init(memories: Outcomes<Memory>, days: Outcomes<Int>) {
    self.memories = memories
    self.days = days
  }

  /// What that rating would lead to.
  package subscript(rating: Rating) -> Outcome {
    Outcome(memory: memories[rating], days: days[rating])
  }
}
