/// Why a list of weights cannot be used.
package enum WeightsError: Error, Equatable, Sendable {
  /// The list has that many weights, which is no version of the model.
  case count(Int)

  /// These weights, at least one, in order, are out of bounds; `given` weights were migrated to 21.
  case outOfBounds([Violation], given: Int)

  /// One weight out of its bounds.
  package struct Violation: Equatable, Sendable {
    /// Which weight it is: 0…20.
    package let index: Int
    /// Its value after migration; possibly infinite or NaN.
    package let value: Double
    /// What it may be, ends included.
    package let bounds: ClosedRange<Double>

    /// Makes a violation of its parts.
    package init(index: Int, value: Double, bounds: ClosedRange<Double>) {
      self.index = index
      self.value = value
      self.bounds = bounds
    }
  }

  /// What is wrong and what to do, for a caller that knows the place.
  package var message: String {
    switch self {
    case .count(let count):
      let noun = count == 1 ? "weight" : "weights"
      return "\(count) \(noun) given; give 21, 19 or 17 weights, or none for the defaults"
    case .outOfBounds(let violations, let given):
      let verb = violations.count == 1 ? "is" : "are"
      let origin = given == 17 || given == 19 ? " after migration from \(given)" : ""
      let list = violations.map(\.description).joined(separator: ", ")
      return """
        \(violations.count) of 21 weights \(verb) out of bounds\(origin): \(list); \
        bring each within its bounds
        """
    }
  }
}

extension WeightsError: CustomStringConvertible {
  /// The whole sentence: where, what is wrong, what to do.
  package var description: String {
    "weights: error: \(message)"
  }
}

extension WeightsError.Violation: CustomStringConvertible {
  /// The weight, its value and its bounds, as in `w4 is 11 (1…10)`.
  package var description: String {
    "w\(index) is \(plain(value)) (\(plain(bounds.lowerBound))…\(plain(bounds.upperBound)))"
  }

  private func plain(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
