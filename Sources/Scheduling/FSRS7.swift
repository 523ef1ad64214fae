import Foundation

/// The memory model FSRS-7 with one learner's weights: two forgetting curves, fast and slow, mixed.
///
/// In the formulas Ss and Sf are the slow and the fast stability in days, neither of them an interval,
/// D difficulty, G the rating as 1…4, t the exact days since the last review, R retrievability and w
/// the weights (open-spaced-repetition, FSRS-7; the scalar functions of fsrs-rs `model_v7`).
package struct FSRS7: Equatable, Sendable {
  /// The recall probabilities for which an interval is computed: 0.01…0.999.
  package static let retentionBounds = FSRS6.retentionBounds

  /// The intervals in days that the model gives: one second to 36500 days.
  package static let intervalBounds = 1 / 86_400.0...36_500.0

  /// The weights of the model.
  package let weights: FSRS7Weights

  /// The exponent of the slow curve, `−clamp(w24, 0.01, 0.95)`.
  let slowDecay: Double

  /// The factor of the slow curve at difficulty 5: `w26^(1/ds) − 1`.
  let slowFactor: Double

  /// `ln(w25)`, below 0.
  let fastLogarithm: Double

  /// Makes the model with a learner's weights, or with the defaults.
  package init(weights: FSRS7Weights = .default) {
    self.weights = weights
    slowDecay = -weights[24].clamped(to: 0.01...0.95)
    slowFactor = pow(weights[26], 1 / slowDecay) - 1
    fastLogarithm = log(weights[25])
  }

  /// The probability of recall, 0…1, that many days (a fraction allowed) after the last review.
  ///
  /// `R = (a·Rf + b·Rs)/(a + b)·(1 − 2e−5) + 1e−5`; days below 0 and NaN count as 0.
  package func retrievability(of memory: Memory, elapsedDays: Double) -> Double {
    let state = FSRS7State(memory)
    return curve(of: state).retrievability(after: elapsedDays > 0 ? elapsedDays : 0)
  }

  /// The days after which the probability of recall falls to the desired one, in ``intervalBounds``.
  ///
  /// The root of `R(I) = r`, by Newton's method in log t, kept within a bracket by bisection. A
  /// retention out of ``retentionBounds`` counts as the nearest bound.
  package func interval(of memory: Memory, desiredRetention: Double) -> Double {
    curve(of: FSRS7State(memory))
      .interval(toRetention: desiredRetention.clamped(to: Self.retentionBounds))
  }

  /// The memory after a review, that many exact days after the last one.
  ///
  /// Without a memory it is the first review and the days are ignored. Days below 0 and NaN count as
  /// 0. A memory of FSRS-6 counts as one whose fast stability is `0.8·S`.
  package func memory(
    after rating: Rating, from memory: Memory?, elapsedDays: Double
  ) -> Memory {
    guard let memory else {
      let stability = weights[rating.rawValue - 1]
      return Memory(
        stability: stability, fastStability: 0.8 * stability,
        difficulty: initialDifficulty(rating))
    }
    let state = FSRS7State(memory)
    let days = elapsedDays > 0 ? elapsedDays : 0
    let curve = curve(of: state)
    let recall = curve.retrievability(after: days)
    let slow = stability(
      after: rating, from: state.slow, difficulty: state.difficulty, recall: recall, first: 7
    ).clamped(to: Memory.fastStabilityBounds)
    var fast = stability(
      after: rating, from: state.fast, difficulty: state.difficulty,
      recall: curve.fastRetrievability(after: days), first: 15
    ).clamped(to: Memory.fastStabilityBounds)
    if rating == .again { fast = min(fast, 0.8 * slow) }
    return Memory(
      stability: slow, fastStability: fast,
      difficulty: nextDifficulty(after: rating, from: state.difficulty, recall: recall))
  }
}

extension FSRS7 {
  /// The forgetting curve of a state.
  ///
  /// `df = −clamp(w23·Sf^(w33−0.3), 0.01, 0.95); Ff = e^min(ln(w25)/df, 60) − 1`;
  /// `Fs = (w26^(1/ds) − 1)·e^((D−5)(w32−0.3))`; `a = w27·Sf^−w29`;
  /// `b = w28·Ss^w30·e^((D−5)(w31−0.5))`.
  func curve(of state: FSRS7State) -> FSRS7Curve {
    let fastDecay =
      -(weights[23] * pow(state.fast, weights[33] - 0.3)).clamped(to: 0.01...0.95)
    let harder = state.difficulty - 5
    return FSRS7Curve(
      fastDecay: fastDecay,
      fastRate: (exp(min(fastLogarithm / fastDecay, 60)) - 1) / state.fast,
      slowDecay: slowDecay,
      slowRate: slowFactor * exp(harder * (weights[32] - 0.3)) / state.slow,
      fastWeight: weights[27] * pow(state.fast, -weights[29]),
      slowWeight: weights[28] * pow(state.slow, weights[30]) * exp(harder * (weights[31] - 0.5)))
  }

  /// `x^−w[k+1]·e^(w[k]−1.5)·(e^(w[k+2](1−q)) − 1)`, the gain of a stability but for difficulty and
  /// rating.
  func gain(of stability: Double, recall: Double, first k: Int) -> Double {
    exp(weights[k] - 1.5) * pow(stability, -weights[k + 1])
      * (exp((1 - recall) * weights[k + 2]) - 1)
  }
}

extension FSRS7 {
  /// `D0(G) = w4 − e^(w5(G−1)) + 1`, not clamped: `D0(4)`, to which difficulty reverts, needs it so.
  private func initialDifficulty(_ rating: Rating) -> Double {
    weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
  }

  /// `ΔD = −w6(G−3)·[R + 0.1 if again]; D′ = 0.01·D0(4) + 0.99(D + (10−D)ΔD/9)`.
  private func nextDifficulty(
    after rating: Rating, from difficulty: Double, recall: Double
  ) -> Double {
    let change =
      -weights[6] * Double(rating.rawValue - 3) * (rating == .again ? recall + 0.1 : 1)
    return 0.01 * initialDifficulty(.easy) + 0.99 * (difficulty + (10 - difficulty) * change / 9)
  }

  /// `L = min(x, w[k+3]·((x+1)^w[k+4] − 1)·e^((1−q)w[k+5]))` when forgotten, else
  /// `max(L, x(1 + gain·(11−D)·[w[k+6] if hard]·[w[k+7] if easy]))`.
  private func stability(
    after rating: Rating, from stability: Double, difficulty: Double, recall: Double, first k: Int
  ) -> Double {
    let kept = min(
      stability,
      weights[k + 3] * (pow(stability + 1, weights[k + 4]) - 1)
        * exp((1 - recall) * weights[k + 5]))
    let bonus: Double
    switch rating {
    case .again: return kept
    case .hard: bonus = weights[k + 6]
    case .good: bonus = 1
    case .easy: bonus = weights[k + 7]
    }
    let gain = gain(of: stability, recall: recall, first: k)
    return max(kept, stability * (1 + gain * (11 - difficulty) * bonus))
  }
}
