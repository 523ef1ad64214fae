/// How well one card is remembered, by the model FSRS-6.
///
/// Both values are always finite and within their bounds, whoever made them.
package struct Memory: Codable, Equatable, Sendable {
  /// The bounds of stability: 0.001…36500 days.
  package static let stabilityBounds = 0.001...36_500.0

  /// The bounds of difficulty: 1…10.
  package static let difficultyBounds = 1.0...10.0

  /// The days until the probability of recall falls to 90 %: 0.001…36500.
  package let stability: Double

  /// How slowly stability grows with each review: 1 (fast) … 10 (slowly).
  package let difficulty: Double

  /// Makes a memory; a value out of bounds becomes the nearest bound, NaN the lower one.
  package init(stability: Double, difficulty: Double) {
    self.stability = stability.clamped(to: Self.stabilityBounds)
    self.difficulty = difficulty.clamped(to: Self.difficultyBounds)
  }

  /// Reads a memory; a value out of bounds becomes the nearest bound.
  ///
  /// - Throws: what the decoder throws when a value is missing or no number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      stability: try container.decode(Double.self, forKey: .stability),
      difficulty: try container.decode(Double.self, forKey: .difficulty))
  }

  private enum CodingKeys: String, CodingKey {
    case stability, difficulty
  }
}
