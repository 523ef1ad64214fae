import Foundation

/// FSRS-7 for many cards side by side, in single precision.
///
/// It gives what ``FSRS7`` gives but for the last digits; see there for the formulas.
struct FSRS7Kernel: Sendable {
  /// The weights w0…w33.
  let weights: [Float]
  /// `D0(1)…D0(4)`, not clamped.
  let initialDifficulty: SIMD4<Float>
  /// `e^0, e^w5, e^(2w5), e^(3w5)`.
  let powers: SIMD4<Float>
  /// `−ln(w25)`.
  let fastLoss: Float
  /// −ds.
  let slowDecay: Float
  /// `w26^(1/ds) − 1`.
  let slowFactor: Float
  /// The derivative of log(``slowFactor``) by −ds.
  let factorByDecay: Float
  /// The derivative of log(``slowFactor``) by w26.
  let factorByWeight: Float
  /// Whether a choice is predicted to be right by `g + (1−g)R`, and not by R alone.
  let isGuessCorrected: Bool

  /// Derives the constants of 34 weights.
  init(_ weights: [Double], isGuessCorrected: Bool = true) {
    precondition(weights.count == 34, "FSRS-7 has 34 weights")
    self.weights = weights.map(Float.init)
    self.isGuessCorrected = isGuessCorrected
    let base = exp(weights[5])
    powers = SIMD4(1, Float(base), Float(base * base), Float(base * base * base))
    initialDifficulty = self.weights[4] + 1 - powers
    fastLoss = Float(-log(weights[25]))
    let decay = weights[24].clamped(to: 0.01...0.95)
    slowDecay = Float(decay)
    let power = pow(weights[26], -1 / decay)
    slowFactor = Float(power - 1)
    factorByDecay = Float(power / (power - 1) * log(weights[26]) / (decay * decay))
    factorByWeight = Float(-power / (power - 1) / (decay * weights[26]))
  }
}

extension FSRS7Kernel {
  /// The slow stabilities after first reviews with these ratings.
  @_transparent func first(_ rating: Lanes) -> Lanes {
    choice(rating, SIMD4(weights[0], weights[1], weights[2], weights[3]))
  }

  /// A stability within its bounds.
  @_transparent func bounded(_ stability: Lanes) -> Lanes { clamped(stability, 1e-4, 36_500) }

  /// `[w[k+6] if hard]·[w[k+7] if easy]`.
  @_transparent func bonus(_ rating: Lanes, first k: Int) -> Lanes {
    pick(
      rating .< all(2.5), all(weights[k + 6]),
      pick(rating .> all(3.5), all(weights[k + 7]), all(1)))
  }

  /// The update of the stability x whose recall is q; k is 7 for the slow one, 15 for the fast one.
  @inline(never) func growth(
    _ stability: Lanes, _ logStability: Lanes, recall: Lanes, difficulty: Lanes, rating: Lanes,
    first k: Int
  ) -> FSRS7Growth {
    let exponent = (all(1) - recall) * all(log2OfE)
    var parts = FSRS7Growth()
    parts.power = exp2(
      sum(all(-weights[k + 1]), logStability, all((weights[k] - 1.5) * log2OfE)))
    parts.growth = exp2(exponent * all(weights[k + 2]))
    parts.logNext = log2(stability + all(1))
    parts.relearned = exp2(all(weights[k + 4]) * parts.logNext)
    parts.keptGrowth = exp2(exponent * all(weights[k + 5]))
    parts.kept = all(weights[k + 3]) * (parts.relearned - all(1)) * parts.keptGrowth
    let gain =
      parts.power * (all(11) - difficulty) * (parts.growth - all(1)) * bonus(rating, first: k)
    parts.known = stability * (all(1) + gain)
    let least = smaller(stability, parts.kept)
    parts.value = pick(rating .< all(1.5), least, larger(least, parts.known))
    return parts
  }

  /// The review of a memory (Ss, Sf, D) after t exact days.
  @inline(never) func review(
    _ slow: Lanes, _ fast: Lanes, _ difficulty: Lanes, days: Lanes, rating: Lanes
  ) -> FSRS7Step {
    var step = FSRS7Step(slow: slow, fast: fast, difficulty: difficulty)
    step.logSlow = log2(slow)
    step.logFast = log2(fast)
    step.freeDecay = all(weights[23]) * exp2(all(weights[33] - 0.3) * step.logFast)
    step.decay = clamped(step.freeDecay, 0.01, 0.95)
    step.exponent = smaller(all(fastLoss) / step.decay, all(60))
    step.fastBase = (exp2(step.exponent * all(log2OfE)) - all(1)) * days / fast
    let harder = (difficulty - all(5)) * all(log2OfE)
    // Not beyond what a logarithm takes.
    step.slowBase = smaller(
      all(slowFactor) * exp2(harder * all(weights[32] - 0.3)) * (days / slow), all(1e38))
    step.fastRecall = exp2(-step.decay * log2(all(1) + step.fastBase))
    step.slowRecall = exp2(all(-slowDecay) * log2(all(1) + step.slowBase))
    let fastWeight = all(weights[27]) * exp2(all(-weights[29]) * step.logFast)
    let slowWeight =
      all(weights[28])
      * exp2(sum(all(weights[30]), step.logSlow, harder * all(weights[31] - 0.5)))
    step.share = fastWeight / (fastWeight + slowWeight)
    let mixed = sum(step.share, step.fastRecall - step.slowRecall, step.slowRecall)
    step.recall = sum(mixed, all(1 - 2e-5), all(1e-5))
    let isAgain = rating .< all(1.5)
    step.change =
      all(-weights[6]) * (rating - all(3)) * pick(isAgain, step.recall + all(0.1), all(1))
    step.nextDifficulty = sum(
      all(0.99), sum((all(10) - difficulty) * all(1 / 9), step.change, difficulty),
      all(0.01 * initialDifficulty[3]))
    step.nextSlow =
      growth(
        slow, step.logSlow, recall: step.recall, difficulty: difficulty, rating: rating, first: 7
      ).value
    step.nextFast =
      growth(
        fast, step.logFast, recall: step.fastRecall, difficulty: difficulty, rating: rating,
        first: 15
      ).value
    return step
  }

  /// The fast stability after a review, within its bounds: if forgotten, at most `0.8·Ss`.
  @_transparent func fastStability(after step: FSRS7Step, rating: Lanes) -> Lanes {
    let fast = bounded(step.nextFast)
    return pick(
      rating .< all(1.5), bounded(smaller(fast, all(0.8) * bounded(step.nextSlow))), fast)
  }
}
