import Foundation

/// The memory model FSRS-6 with one learner's weights: a review turns a memory into the next one.
///
/// In the formulas S is stability in days, D difficulty, G the rating as 1…4, t the elapsed days, R
/// retrievability and w the weights (open-spaced-repetition, FSRS-6; checked against fsrs-rs 6.6).
package struct FSRS6: Equatable, Sendable {
  /// The recall probabilities for which an interval is computed: 0.01…0.999.
  package static let retentionBounds = 0.01...0.999

  /// The weights of the model.
  package let weights: Weights

  /// The exponent of the forgetting curve, `−w20`.
  let decay: Double

  /// The factor that makes `R(S, S)` 90 %: `F = 0.9^(1/decay) − 1`.
  let factor: Double

  /// Makes the model with a learner's weights, or with the defaults.
  package init(weights: Weights = .default) {
    self.weights = weights
    decay = -weights[20]
    factor = pow(0.9, 1 / decay) - 1
  }

  /// The probability of recall, 0…1, that many days (a fraction allowed) after the last review.
  ///
  /// `R = (1 + F·t/S)^decay`; days below 0 count as 0.
  package func retrievability(of memory: Memory, elapsedDays: Double) -> Double {
    pow(1 + factor * (elapsedDays > 0 ? elapsedDays : 0) / memory.stability, decay)
  }

  /// The days, unrounded and above 0, after which the probability of recall falls to the desired one.
  ///
  /// `I = S/F·(r^(1/decay) − 1)`; a retention out of ``retentionBounds`` counts as the nearest bound.
  package func interval(of memory: Memory, desiredRetention: Double) -> Double {
    memory.stability / factor * growth(toRetention: desiredRetention)
  }

  /// The memory after a review, that many whole local days after the last one.
  ///
  /// Without a memory it is the first review and the days are ignored. Days below 0 count as 0, the
  /// same day, for which the short-term formula holds.
  package func memory(after rating: Rating, from memory: Memory?, elapsedDays: Int) -> Memory {
    guard let memory else {
      return Memory(
        stability: weights[rating.rawValue - 1], difficulty: initialDifficulty(rating))
    }
    let stability =
      if elapsedDays <= 0 {
        sameDayStability(after: rating, from: memory)
      } else if rating == .again {
        forgottenStability(
          from: memory,
          retrievability: retrievability(of: memory, elapsedDays: Double(elapsedDays)))
      } else {
        recalledStability(
          after: rating, from: memory,
          retrievability: retrievability(of: memory, elapsedDays: Double(elapsedDays)))
      }
    return Memory(
      stability: stability, difficulty: nextDifficulty(after: rating, from: memory.difficulty))
  }
}

extension FSRS6 {
  /// `r^(1/decay) − 1`, above 0; multiplied by S/F it is the interval.
  func growth(toRetention retention: Double) -> Double {
    pow(retention.clamped(to: Self.retentionBounds), 1 / decay) - 1
  }

  /// `e^w8·S^−w9·(e^(w10(1−R)) − 1)`, the gain of stability but for difficulty and rating.
  func recallGain(stability: Double, retrievability: Double) -> Double {
    exp(weights[8]) * pow(stability, -weights[9]) * (exp(weights[10] * (1 - retrievability)) - 1)
  }
}

extension FSRS6 {
  /// `D0(G) = w4 − e^(w5(G−1)) + 1`, not clamped: `D0(4)`, to which difficulty reverts, needs it so.
  private func initialDifficulty(_ rating: Rating) -> Double {
    weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
  }

  /// `ΔD = −w6(G−3); D1 = D + (10−D)ΔD/9; D′ = w7·D0(4) + (1−w7)·D1`.
  private func nextDifficulty(after rating: Rating, from difficulty: Double) -> Double {
    let change = -weights[6] * Double(rating.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return weights[7] * initialDifficulty(.easy) + (1 - weights[7]) * damped
  }

  /// `S′ = S(1 + gain·(11−D)·[w15 if hard]·[w16 if easy])`.
  private func recalledStability(
    after rating: Rating, from memory: Memory, retrievability: Double
  ) -> Double {
    let bonus =
      switch rating {
      case .hard: weights[15]
      case .easy: weights[16]
      case .again, .good: 1.0
      }
    let gain = recallGain(stability: memory.stability, retrievability: retrievability)
    return memory.stability * (1 + gain * (11 - memory.difficulty) * bonus)
  }

  /// `S′ = min(w11·D^−w12·((S+1)^w13 − 1)·e^(w14(1−R)), S/e^(w17·w18))`.
  private func forgottenStability(from memory: Memory, retrievability: Double) -> Double {
    let relearned =
      weights[11] * pow(memory.difficulty, -weights[12])
      * (pow(memory.stability + 1, weights[13]) - 1) * exp(weights[14] * (1 - retrievability))
    return min(relearned, memory.stability / exp(weights[17] * weights[18]))
  }

  /// `S′ = S·e^(w17(G−3+w18))·S^−w19`, not below S unless forgotten.
  private func sameDayStability(after rating: Rating, from memory: Memory) -> Double {
    let increase =
      exp(weights[17] * (Double(rating.rawValue - 3) + weights[18]))
      * pow(memory.stability, -weights[19])
    return memory.stability * (rating == .again ? increase : max(1, increase))
  }
}
