/// The memories after each review of a log by FSRS-6, in its order.
package struct BatchMemories: Equatable, Sendable {
  /// Stability and difficulty side by side, so that a review touches one place of memory.
  var values: [SIMD2<Float>] = []

  /// Holds no memories yet.
  package init() {}

  /// Makes room for the memories after that many reviews.
  mutating func resize(to count: Int) {
    if values.count != count { values = Array(repeating: .zero, count: count) }
  }

  /// The number of reviews.
  package var count: Int { values.count }

  /// The stability in days, 0.001…36500, after the review at a place of the log.
  package func stability(at place: Int) -> Double { Double(values[place][0]) }
}
