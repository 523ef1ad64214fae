/// Why a list of weights cannot be used.
package enum WeightsError: Error, Equatable, Sendable {
  /// The list has that many weights, which is no version of the model.
  case count(Int, for: ModelKind = .fsrs6)

  /// These weights, at least one, in order, are out of bounds; 17 or 19 `given` were migrated to 21.
  case outOfBounds([Violation], given: Int)

  /// One weight out of its bounds.
  package struct Violation: Equatable, Sendable {
    /// Which weight it is: 0…20, or 0…33 of FSRS-7.
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
    case .count(let count, let kind):
      let noun = count == 1 ? "weight" : "weights"
      let right = kind == .fsrs6 ? "21, 19 or 17 weights" : "34 weights for fsrs-7"
      return "\(count) \(noun) given; give \(right), or none for the defaults"
    case .outOfBounds(let violations, let given):
      let verb = violations.count == 1 ? "is" : "are"
      let origin = given == 17 || given == 19 ? " after migration from \(given)" : ""
      let list = violations.map(\.description).joined(separator: ", ")
      return """
        \(violations.count) of \(given == 34 ? 34 : 21) weights \(verb) out of bounds\(origin): \(list); \
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
