extension FSRS6 {
  /// The memory that a card of an SM-2 scheduler has, from its ease factor (1.3 and more) and its
  /// interval in days, supposing that share of recall at the end of an interval.
  ///
  /// `S = max(ivl, 0.001)·F/(r^(1/decay) − 1)`; `D = 11 − (ease−1)/(e^w8·S^−w9·(e^(w10(1−r)) − 1))`
  /// (fsrs-rs 6.6). A retention out of ``retentionBounds`` counts as the nearest bound.
  package func memory(easeFactor: Double, interval: Double, retention: Double) -> Memory {
    let bounded = retention.clamped(to: Self.retentionBounds)
    let days = interval.clamped(to: Memory.stabilityBounds)
    let stability = (days * factor / growth(toRetention: bounded))
      .clamped(to: Memory.stabilityBounds)
    let gain = recallGain(stability: stability, retrievability: bounded)
    return Memory(stability: stability, difficulty: 11 - (easeFactor - 1) / gain)
  }
}
