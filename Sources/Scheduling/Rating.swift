/// What the scheduler is told about one reply, from forgotten to effortless.
///
/// Ordered `again < hard < good < easy`; the raw values 1…4 are the G of the formulas and of review
/// logs.
package enum Rating: Int, CaseIterable, Codable, Comparable, Sendable {
  /// The answer was not known.
  case again = 1
  /// The answer was known with difficulty.
  case hard
  /// The answer was known.
  case good
  /// The answer was known without effort; given only by the learner.
  case easy

  /// Whether the left rating speaks for a weaker memory than the right one.
  package static func < (left: Rating, right: Rating) -> Bool {
    left.rawValue < right.rawValue
  }
}
