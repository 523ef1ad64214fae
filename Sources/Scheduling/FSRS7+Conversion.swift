import Foundation

extension FSRS7 {
  /// The memory that a card of an SM-2 scheduler has, from its ease factor (1.3 and more) and its
  /// interval in days, supposing that share of recall at the end of an interval.
  ///
  /// Difficulty follows from the slow stability's gain as in FSRS-6,
  /// `D = 11 − (ease−1)/(e^(w7−1.5)·ivl^−w8·(e^(w9(1−r)) − 1))`; then Ss, with `Sf = 0.8·Ss`, is the
  /// one whose interval for that retention is the given one, by bisection in log Ss. A retention out
  /// of ``retentionBounds`` counts as the nearest bound.
  package func memory(easeFactor: Double, interval: Double, retention: Double) -> Memory {
    let bounded = retention.clamped(to: Self.retentionBounds)
    let days = interval.clamped(to: Memory.stabilityBounds)
    let gain = gain(of: days, recall: bounded, first: 7)
    let difficulty = 11 - (easeFactor - 1) / gain
    func memory(_ stability: Double) -> Memory {
      Memory(stability: stability, fastStability: 0.8 * stability, difficulty: difficulty)
    }
    var low = log(Memory.fastStabilityBounds.lowerBound)
    var high = log(Memory.fastStabilityBounds.upperBound)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if retrievability(of: memory(exp(middle)), elapsedDays: days) < bounded {
        low = middle
      } else {
        high = middle
      }
    }
    return memory(exp((low + high) / 2))
  }
}
