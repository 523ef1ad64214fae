extension ForgettingModel {
  /// `p = R/(R + (1−R)/k)`, how likely a right choice among k options was known and not guessed.
  static func chanceKnown(options: Int, retrievability: Double) -> Double {
    retrievability / (retrievability + (1 - retrievability) / Double(options))
  }
}

extension FSRS6 {
  /// The memory after a right choice among that many options, at least two: a discounted *good*.
  ///
  /// A right choice was known with probability `p = R/(R + (1−R)/k)`, else guessed, which tests
  /// nothing. The memory is the mean of both: `p·(memory after good) + (1−p)·(memory unchanged)`.
  package func memory(
    afterGuessing options: Int, from memory: Memory, elapsedDays: Int
  ) -> Memory {
    precondition(options >= 2, "a choice has at least two options")
    let retrievability = retrievability(of: memory, elapsedDays: Double(elapsedDays))
    let known = Self.chanceKnown(options: options, retrievability: retrievability)
    let good = self.memory(after: .good, from: memory, elapsedDays: elapsedDays)
    return Memory(
      stability: memory.stability + known * (good.stability - memory.stability),
      difficulty: memory.difficulty + known * (good.difficulty - memory.difficulty))
  }
}
