/// How many of a number of trials succeeded, and how sure one can be of the share.
package struct Proportion: Equatable, Sendable {
  /// The standard normal quantile of a two-sided 95 % interval.
  private static let z = 1.959963984540054

  /// The trials that succeeded, 0…``count``.
  package var successes: Int
  /// The trials.
  package var count: Int

  /// Creates a proportion from its counts.
  package init(_ successes: Int, of count: Int) {
    self.successes = successes
    self.count = count
  }

  /// The share that succeeded, 0…1; nil without a trial.
  package var share: Double? {
    count > 0 ? Double(successes) / Double(count) : nil
  }

  /// The interval that holds the true share with a confidence of 95 %, within 0…1; nil without a
  /// trial.
  ///
  /// `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`, the score interval of E. B. Wilson,
  /// "Probable inference, the law of succession, and statistical inference" (1927).
  package var interval: ClosedRange<Double>? {
    guard let share else { return nil }
    let n = Double(count)
    let square = Self.z * Self.z
    let center = share + square / (2 * n)
    let spread = Self.z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    let low = max(0, (center - spread) / scale)
    let high = min(1, (center + spread) / scale)
    return successes == 0 ? 0...high : successes == count ? low...1 : low...high
  }
}
