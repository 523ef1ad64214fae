import Foundation

/// The 21 weights of FSRS-6, w0…w20, each within its bounds.
package struct Weights: Equatable, Sendable {
  /// The published default weights, for a learner without a review log of their own.
  package static let `default` = Weights(checked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The bounds of w0…w20, in order; every bound is itself allowed.
  package static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100,
    1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5,
    0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6,
    0...2, 0...2, 0...0.8,
    0.1...0.8,
  ]

  /// The weights w0…w20, in order.
  package let values: [Double]

  /// Takes 21 weights, or the 19 of FSRS-5 or 17 of FSRS-4.5, which are migrated first.
  ///
  /// No weights at all mean ``default``. Migration adds what the older model implied: from 17,
  /// `w4 += 2·w5; w5 = ln(3·w5 + 1)/3; w6 += 0.5; w17 = w18 = w19 = 0; w20 = 0.5`; from 19,
  /// `w19 = 0; w20 = 0.5` (fsrs-rs 6.6).
  ///
  /// - Throws: ``WeightsError/count(_:for:)`` for another number of weights, and
  ///   ``WeightsError/outOfBounds(_:given:)`` with every weight that is, after migration, out of
  ///   its bounds or not a number.
  package init(_ values: [Double]) throws(WeightsError) {
    let migrated = try Self.migrated(values)
    var violations: [WeightsError.Violation] = []
    for (index, value) in migrated.enumerated() where !Self.bounds[index].contains(value) {
      violations.append(.init(index: index, value: value, bounds: Self.bounds[index]))
    }
    guard violations.isEmpty else { throw .outOfBounds(violations, given: values.count) }
    self.init(checked: migrated)
  }

  /// The weight of that index, 0…20.
  package subscript(index: Int) -> Double {
    values[index]
  }

  private init(checked values: [Double]) {
    self.values = values
  }
}

extension Weights {
  private static func migrated(_ values: [Double]) throws(WeightsError) -> [Double] {
    switch values.count {
    case 0: return Self.default.values
    case 17:
      var migrated = values
      migrated[4] += 2 * values[5]
      migrated[5] = log(3 * values[5] + 1) / 3
      migrated[6] += 0.5
      return migrated + [0, 0, 0, 0.5]
    case 19: return values + [0, 0.5]
    case 21: return values
    default: throw .count(values.count)
    }
  }
}
