extension FSRS6Kernel {
  /// The loss over some packs, in nats and weighted, without its gradient.
  ///
  /// - Parameters:
  ///   - packs: All packs, with weights.
  ///   - chosen: Which packs count.
  ///   - isParallel: Whether all cores may be used; it does not change the result.
  /// - Returns: The sum over those packs.
  func loss(_ packs: CardPacks, _ chosen: [Int32], isParallel: Bool) -> Double {
    let size = 256
    let parts = concurrentMap(
      count: (chosen.count + size - 1) / size, isParallel: isParallel
    ) { index in
      var loss = Lanes()
      for pack in chosen[(index * size)..<min(chosen.count, (index + 1) * size)] {
        loss += self.loss(of: Int(pack), in: packs)
      }
      return Double(loss.sum())
    }
    return parts.reduce(0, +) * Double(lnOf2)
  }

  /// The loss of a pack's predictions in each lane, in bits and weighted.
  private func loss(of pack: Int, in packs: borrowing CardPacks) -> Lanes {
    let rows = packs.rows(of: pack)
    let guesses = !packs.chances.isEmpty
    let days = packs.days.span
    let ratings = packs.ratings.span
    let weights = packs.weights.span
    let chances = packs.chances.span
    var (stability, difficulty) = first(ratings[rows.lowerBound])
    difficulty = clamped(difficulty, 1, 10)
    var loss = Lanes()
    var row = rows.lowerBound + 1
    while row < rows.upperBound {
      let rating = ratings[row]
      let step = review(stability, difficulty, days: days[row], rating: rating)
      (stability, difficulty) = memory(after: step)
      let isAgain = rating .< all(1.5)
      let wrong = larger(all(1) - step.recall, all(1e-7))
      if guesses {
        (stability, difficulty) = discounted(step, stability, difficulty, chances[row], rating)
        let chance = isGuessCorrected ? chances[row] : Lanes()
        let right = sum(all(1) - chance, step.recall, chance)
        loss = loss - weights[row] * log2(pick(isAgain, wrong * (all(1) - chance), right))
      } else {
        loss = sum(
          weights[row], pick(isAgain, -log2(wrong), all(w20) * step.logBase), loss)
      }
      row += 1
    }
    return loss
  }
}
