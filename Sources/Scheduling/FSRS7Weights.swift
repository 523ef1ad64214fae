/// The 34 weights of FSRS-7, w0…w33, each within its bounds.
package struct FSRS7Weights: Equatable, Sendable {
  /// The published default weights, for a learner without a review log of their own.
  package static let `default` = FSRS7Weights(checked: [
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999,
    0.8146, 0.6398, 1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567,
    0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
  ])

  /// The weights w0…w33, in order.
  package let values: [Double]

  /// Takes 34 weights; none at all mean ``default``.
  ///
  /// - Throws: ``WeightsError/count(_:for:)`` for another number of weights, and
  ///   ``WeightsError/outOfBounds(_:given:)`` with every weight that is out of its bounds or not a
  ///   number.
  package init(_ values: [Double]) throws(WeightsError) {
    guard !values.isEmpty else {
      self = .default
      return
    }
    guard values.count == 34 else { throw .count(values.count, for: .fsrs7) }
    var violations: [WeightsError.Violation] = []
    for (index, bounds) in Self.bounds(of: values).enumerated()
    where !bounds.contains(values[index]) {
      violations.append(.init(index: index, value: values[index], bounds: bounds))
    }
    guard violations.isEmpty else { throw .outOfBounds(violations, given: values.count) }
    self.init(checked: values)
  }

  /// The nearest weights within the bounds; NaN becomes the lower bound.
  ///
  /// Bounds that follow another weight follow its value after it was brought within its own.
  init(clamping values: [Double]) {
    precondition(values.count == 34, "FSRS-7 has 34 weights")
    var clamped = values
    for index in clamped.indices {
      clamped[index] = clamped[index].clamped(to: Self.bounds(of: index, in: clamped))
    }
    self.init(checked: clamped)
  }

  /// The weight of that index, 0…33.
  package subscript(index: Int) -> Double {
    values[index]
  }

  /// The bounds of w0…w33 in order, of 34 weights: w1…w3 are at least the one before, and w26 at
  /// least w25.
  package static func bounds(of values: [Double]) -> [ClosedRange<Double>] {
    values.indices.map { bounds(of: $0, in: values) }
  }

  private init(checked values: [Double]) {
    self.values = values
  }
}

extension FSRS7Weights {
  /// The bounds that stand for themselves; those of w1…w3 and w26 begin higher.
  private static let fixed: [ClosedRange<Double>] = [
    1e-4...50, 1e-4...100, 1e-4...100, 1e-4...100, 1...10, 0.001...4, 0.1...4,
    0...4, 0...1.2, 0.3...3, 0.01...1.5, 0.1...1, 0...3.5, 0...1, 1...7,
    0...4, 0...2, 0.5...6, 0.001...1.5, 0.001...1, 0...5, 0...1, 1...7,
    0.01...0.25, 0.01...0.95, 0.2...0.85, 0.5...0.99, 0.01...1, 0.1...1, 0...0.9, 0.1...1.1,
    0...1, 0...0.6, 0...0.6,
  ]

  private static func bounds(of index: Int, in values: [Double]) -> ClosedRange<Double> {
    let bounds = fixed[index]
    let lower: Double
    switch index {
    case 1, 2, 3: lower = values[index - 1]
    case 26: lower = values[25]
    default: return bounds
    }
    return lower.clamped(to: bounds)...bounds.upperBound
  }
}
