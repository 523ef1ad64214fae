import Foundation

/// FSRS-6 for many cards side by side, in single precision: the constants that follow from weights.
///
/// It gives what ``FSRS6`` gives but for the last digits, many times as fast.
struct FSRS6Kernel: Sendable {
  /// The weights w0…w3.
  let initial: SIMD4<Float>
  /// `D0(1)…D0(4)`, not clamped.
  let initialDifficulty: SIMD4<Float>
  /// `e^w5, e^(2w5), e^(3w5)`.
  let powers: SIMD4<Float>
  /// `w6`.
  let w6: Float
  /// `w7`.
  let w7: Float
  /// `w8·log2(e)`.
  let w8: Float
  /// `w9`.
  let w9: Float
  /// `w10`.
  let w10: Float
  /// `w11`.
  let w11: Float
  /// `w12`.
  let w12: Float
  /// `w13`.
  let w13: Float
  /// `w14`.
  let w14: Float
  /// `w15`.
  let w15: Float
  /// `w16`.
  let w16: Float
  /// `w17`.
  let w17: Float
  /// `w18`.
  let w18: Float
  /// `w19`.
  let w19: Float
  /// `w20`.
  let w20: Float
  /// `F = 0.9^(−1/w20) − 1`.
  let factor: Float
  /// `dF/dw20`.
  let factorSlope: Float
  /// `e^(−w17·w18)`, the largest share of the stability that a lapse leaves.
  let kept: Float

  /// Whether a choice is predicted to be right by `g + (1−g)R`, and not by R alone.
  let isGuessCorrected: Bool

  /// Derives the constants of 21 weights.
  init(_ weights: [Double], isGuessCorrected: Bool = true) {
    self.isGuessCorrected = isGuessCorrected
    precondition(weights.count == 21, "FSRS-6 has 21 weights")
    let w = weights.map(Float.init)
    initial = SIMD4(w[0], w[1], w[2], w[3])
    let base = exp(weights[5])
    powers = SIMD4(1, Float(base), Float(base * base), Float(base * base * base))
    initialDifficulty = w[4] + 1 - powers
    (w6, w7, w8, w9, w10) = (w[6], w[7], w[8] * log2OfE, w[9], w[10])
    (w11, w12, w13, w14) = (w[11], w[12], w[13], w[14])
    (w15, w16, w17, w18, w19, w20) = (w[15], w[16], w[17], w[18], w[19], w[20])
    let power = pow(0.9, -1 / weights[20])
    factor = Float(power - 1)
    factorSlope = Float(power * log(0.9) / (weights[20] * weights[20]))
    kept = Float(exp(-weights[17] * weights[18]))
  }
}

extension FSRS6Kernel {
  /// The memories after first reviews with these ratings; the difficulty is not clamped.
  @_transparent func first(_ rating: Lanes) -> (stability: Lanes, difficulty: Lanes) {
    (choice(rating, initial), choice(rating, initialDifficulty))
  }

  /// The difficulty D′ of a D1, not clamped.
  @_transparent func reverted(_ damped: Lanes) -> Lanes {
    sum(all(1 - w7), damped, all(w7 * initialDifficulty[3]))
  }

  /// The review of a memory (S, D) after t whole days; see ``FSRS6`` for the formulas.
  @_transparent func review(
    _ stability: Lanes, _ difficulty: Lanes, days: Lanes, rating: Lanes
  ) -> FSRS6Step {
    let inverse = all(1) / stability
    let logBase = log2(sum(all(factor) * days, inverse, all(1)))
    let recall = exp2(all(-w20) * logBase)
    let isLater = days .> all(0)
    let isAgain = rating .< all(1.5)
    let isLapse = isLater .& isAgain
    let logStability = log2(pick(isLapse, stability + all(1), stability))
    let logDifficulty = log2(difficulty)
    let offset = pick(
      isLater, pick(isAgain, all(0), all(w8)),
      sum(rating, all(w17 * log2OfE), all(w17 * (w18 - 3) * log2OfE)))
    let exponent = pick(isLater, pick(isAgain, all(w13), all(-w9)), all(-w19))
    let power = exp2(sum(exponent, logStability, offset))
    let doubt = all(1) - recall
    let growth = exp2(
      pick(
        isAgain, sum(all(w14 * log2OfE), doubt, all(-w12) * logDifficulty),
        all(w10 * log2OfE) * doubt))
    let bonus = bonus(rating)
    let recalled = sum((all(11) - difficulty) * bonus * power, growth - all(1), all(1))
    let forgotten = smaller(
      all(w11) * (power - all(1)) * growth, stability * all(kept))
    let sameDay = pick(isAgain, power, larger(power, all(1)))
    let next = pick(isLapse, forgotten, stability * pick(isLater, recalled, sameDay))
    let damped = sum(
      (all(10) - difficulty) * all(-w6 / 9), rating - all(3), difficulty)
    return FSRS6Step(
      stability: stability, difficulty: difficulty, inverse: inverse, logBase: logBase,
      recall: recall, logStability: logStability, logDifficulty: logDifficulty, power: power,
      growth: growth, next: next, damped: damped)
  }

  /// `[w15 if hard]·[w16 if easy]`.
  @_transparent func bonus(_ rating: Lanes) -> Lanes {
    pick(rating .< all(2.5), all(w15), pick(rating .> all(3.5), all(w16), all(1)))
  }

  /// The memory after a review, within its bounds.
  @_transparent func memory(after step: FSRS6Step) -> (stability: Lanes, difficulty: Lanes) {
    (clamped(step.next, 0.001, 36_500), clamped(reverted(step.damped), 1, 10))
  }

  /// The memory after a review that is discounted where it was a right choice.
  ///
  /// `p·(memory after) + (1−p)·(memory before)` with `p = R/(R + (1−R)/k)`, how likely the reply was
  /// known.
  @_transparent func discounted(
    _ step: FSRS6Step, _ stability: Lanes, _ difficulty: Lanes, _ chance: Lanes, _ rating: Lanes
  ) -> (stability: Lanes, difficulty: Lanes) {
    let known =
      step.recall / sum(all(1) - step.recall, discount(chance, rating), step.recall)
    return (
      sum(known, stability - step.stability, step.stability),
      sum(known, difficulty - step.difficulty, step.difficulty)
    )
  }
}
