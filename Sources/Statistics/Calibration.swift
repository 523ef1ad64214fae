/// How well the model's predictions agree with what was recalled.
package struct Calibration: Equatable, Sendable {
  /// The answers by what was predicted of them, the lowest twentieth first: 20 bins.
  package private(set) var bins: [CalibrationBin]

  /// Sums up the bins of decks, in any order; a bin out of 0…19 counts nowhere.
  package init(
    _ bins: some Sequence<(key: CalibrationBin.Key, value: CalibrationBin)> = []
  ) {
    self.bins = Array(repeating: CalibrationBin(), count: CalibrationBin.count)
    for (key, bin) in bins where self.bins.indices.contains(key.bin) { self.bins[key.bin].add(bin) }
  }

  /// All bins together.
  package var total: CalibrationBin {
    bins.reduce(into: CalibrationBin()) { $0.add($1) }
  }

  /// How far predictions are off, 0…1; nil without an answer.
  ///
  /// `√(Σ nₖ(p̄ₖ − ōₖ)² / Σ nₖ)`, where of the `nₖ` answers of a bin `p̄ₖ` is the mean prediction and
  /// `ōₖ` the share recalled: the root of the reliability term of A. H. Murphy, "A New Vector
  /// Partition of the Probability Score" (1973), over 20 bins of equal width.
  package var rootMeanSquareError: Double? {
    let count = total.recalls
    guard count > 0 else { return nil }
    let sum = bins.reduce(0.0) { sum, bin in
      guard bin.recalls > 0 else { return sum }
      let error = Double(bin.predicted) / 1_000_000 - Double(bin.recalled)
      return sum + error * error / Double(bin.recalls)
    }
    return (sum / Double(count)).squareRoot()
  }
}

extension CalibrationBin {
  /// How much was recalled, beside what was predicted.
  package var retention: Retention {
    var retention = Retention()
    retention.recalls = Proportion(recalled, of: recalls)
    retention.predictedMillionths = predicted
    return retention
  }
}

extension Calibration: Encodable {
  /// Writes `rmse_bins` (0…1, null without an answer) and `bins`, those with an answer, in order:
  /// `from` and `to`, the bounds of the predictions, and what ``Retention`` writes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rootMeanSquareError, forKey: .error)
    var list = container.nestedUnkeyedContainer(forKey: .bins)
    for (index, bin) in bins.enumerated() where !bin.isEmpty {
      try list.encode(NumberedBin(index: index, bin: bin))
    }
  }

  private enum Key: String, CodingKey {
    case error = "rmse_bins"
    case bins
  }
}

/// One of the values of `bins`.
private struct NumberedBin: Encodable {
  let index: Int
  let bin: CalibrationBin

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Double(index) / Double(CalibrationBin.count), forKey: .from)
    try container.encode(Double(index + 1) / Double(CalibrationBin.count), forKey: .to)
    try bin.retention.encode(to: encoder)
  }

  private enum Key: String, CodingKey { case from, to }
}
