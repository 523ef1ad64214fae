extension FSRS7Kernel: GradientKernel {
  /// The number of weights: 34.
  static let weightCount = 34

  func gradient(
    of pack: Int, in packs: borrowing CardPacks, steps: inout MutableSpan<FSRS7Step>,
    result: inout MutableSpan<Lanes>
  ) -> Lanes {
    let start = packs.rows(of: pack).lowerBound
    let last = packs.rows(of: pack).count - 1
    for index in 0..<34 { result[index] = Lanes() }
    let firstRating = packs.ratings[start]
    let firstDifficulty = choice(firstRating, initialDifficulty)
    var slow = first(firstRating)
    var fast = bounded(all(0.8) * slow)
    var difficulty = clamped(firstDifficulty, 1, 10)
    for row in 0...last where row > 0 {
      let rating = packs.ratings[start + row]
      let step = review(slow, fast, difficulty, days: packs.days[start + row], rating: rating)
      steps[row] = step
      let known = known(step, packs.chances.isEmpty ? nil : packs.chances[start + row], rating)
      slow = sum(known, bounded(step.nextSlow) - slow, slow)
      fast = sum(known, fastStability(after: step, rating: rating) - fast, fast)
      difficulty = sum(known, clamped(step.nextDifficulty, 1, 10) - difficulty, difficulty)
    }
    var adjoint = FSRS7Adjoint()
    var loss = Lanes()
    for row in (0...last).reversed() where row > 0 {
      let place = start + row
      let chance = packs.chances.isEmpty ? nil : packs.chances[place]
      loss += back(
        steps[row], packs.ratings[place], weight: packs.weights[place], chance: chance, &adjoint,
        &result)
    }
    // The first review: Sf is 0.8·Ss.
    let zero = Lanes()
    let first = sum(all(0.8), adjoint.fast, adjoint.slow)
    let isAgain = firstRating .< all(1.5)
    let isLow = firstRating .< all(2.5)
    let isEasy = firstRating .> all(3.5)
    result[0] = pick(isAgain, first, zero)
    result[1] = pick(isLow, first - result[0], zero)
    result[2] = pick(isLow .| isEasy, zero, first)
    result[3] = pick(isEasy, first, zero)
    let isFree = (firstDifficulty .>= all(1)) .& (firstDifficulty .<= all(10))
    let difficultySlope = pick(isFree, adjoint.difficulty, zero)
    result[4] += difficultySlope
    result[5] += difficultySlope * choice(firstRating, SIMD4(0, -1, -2, -3) * powers)
    return loss
  }

  /// `p = R/(R + (1−R)/k)` after *good* by choice, how likely it was known; else 1.
  private func known(_ step: FSRS7Step, _ chance: Lanes?, _ rating: Lanes) -> Lanes {
    guard let chance else { return all(1) }
    return step.recall / sum(all(1) - step.recall, discount(chance, rating), step.recall)
  }

  /// Takes the adjoints of the memory after a review to those of the memory before, adds the
  /// review's derivatives, and gives its loss.
  private func back(
    _ step: FSRS7Step, _ rating: Lanes, weight: Lanes, chance: Lanes?,
    _ adjoint: inout FSRS7Adjoint, _ result: inout MutableSpan<Lanes>
  ) -> Lanes {
    let zero = Lanes()
    let isAgain = rating .< all(1.5)
    var before = FSRS7Adjoint()
    var next = adjoint
    if let chance {
      let guess = discount(chance, rating)
      let whole = sum(all(1) - step.recall, guess, step.recall)
      let known = step.recall / whole
      let slow = bounded(step.nextSlow) - step.slow
      let fast = fastStability(after: step, rating: rating) - step.fast
      let difficulty = clamped(step.nextDifficulty, 1, 10) - step.difficulty
      before.slow = next.slow - known * next.slow
      before.fast = next.fast - known * next.fast
      before.difficulty = next.difficulty - known * next.difficulty
      let difference = next.slow * slow + next.fast * fast + next.difficulty * difficulty
      before.recall = difference * guess / (whole * whole)
      next.slow *= known
      next.fast *= known
      next.difficulty *= known
    }
    // Forgotten, the fast stability is at most 0.8 of the slow one.
    let limit = all(0.8) * bounded(step.nextSlow)
    let isLimited = isAgain .& (bounded(step.nextFast) .> limit)
    next.slow += pick(isLimited, all(0.8) * next.fast, zero)
    next.fast = pick(isLimited, zero, next.fast)
    next.slow = pick(isFree(step.nextSlow), next.slow, zero)
    next.fast = pick(isFree(step.nextFast), next.fast, zero)
    next.difficulty = pick(
      (step.nextDifficulty .>= all(1)) .& (step.nextDifficulty .<= all(10)), next.difficulty, zero)

    before.recall += backGrowth(
      step.slow, step.logSlow, step.recall, rating, next.slow, first: 7, step.difficulty,
      &before.slow, &before.difficulty, &result)
    before.fastRecall += backGrowth(
      step.fast, step.logFast, step.fastRecall, rating, next.fast, first: 15, step.difficulty,
      &before.fast, &before.difficulty, &result)

    result[4] += all(0.01) * next.difficulty
    result[5] += all(-0.03 * powers[3]) * next.difficulty
    let slope = next.difficulty * all(0.99)
    before.difficulty += slope * (all(1) - step.change * all(1 / 9))
    let changeSlope = slope * (all(10) - step.difficulty) * all(1 / 9)
    let distance = rating - all(3)
    result[6] -= changeSlope * distance * pick(isAgain, step.recall + all(0.1), all(1))
    before.recall -= pick(isAgain, changeSlope * all(weights[6]) * distance, zero)

    let guess = isGuessCorrected ? chance ?? zero : zero
    let right = sum(all(1) - guess, step.recall, guess)
    let wrong = all(1) - right
    before.recall += weight * (all(1) - guess) * pick(isAgain, all(1) / wrong, all(-1) / right)
    backCurve(step, &before, &result)
    adjoint = before
    return -weight * log2(pick(isAgain, wrong, right))
  }

  private func isFree(_ stability: Lanes) -> LaneMask {
    (stability .>= all(1e-4)) .& (stability .<= all(36_500))
  }
}
