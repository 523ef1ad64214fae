/// How well one card is remembered: two numbers by the model FSRS-6, three by FSRS-7.
///
/// All values are always finite and within their bounds, whoever made them.
package struct Memory: Codable, Equatable, Sendable {
  /// The bounds of stability: 0.001…36500 days.
  package static let stabilityBounds = 0.001...36_500.0

  /// The bounds of both stabilities of FSRS-7: 0.0001…36500 days.
  package static let fastStabilityBounds = 1e-4...36_500.0

  /// The bounds of difficulty: 1…10.
  package static let difficultyBounds = 1.0...10.0

  /// The days until the probability of recall falls to 90 %: 0.001…36500.
  ///
  /// With a ``fastStability`` it is the slow stability of FSRS-7, 0.0001…36500, which is no interval.
  package let stability: Double

  /// The fast stability of FSRS-7 in days: 0.0001…36500; nil by FSRS-6.
  package let fastStability: Double?

  /// How slowly stability grows with each review: 1 (fast) … 10 (slowly).
  package let difficulty: Double

  /// Makes a memory; a value out of bounds becomes the nearest bound, NaN the lower one.
  package init(stability: Double, fastStability: Double? = nil, difficulty: Double) {
    let bounds = fastStability == nil ? Self.stabilityBounds : Self.fastStabilityBounds
    self.stability = stability.clamped(to: bounds)
    self.fastStability = fastStability?.clamped(to: Self.fastStabilityBounds)
    self.difficulty = difficulty.clamped(to: Self.difficultyBounds)
  }

  /// Reads a memory; a value out of bounds becomes the nearest bound.
  ///
  /// - Throws: what the decoder throws when a value is missing or no number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      stability: try container.decode(Double.self, forKey: .stability),
      fastStability: try container.decodeIfPresent(Double.self, forKey: .fastStability),
      difficulty: try container.decode(Double.self, forKey: .difficulty))
  }

  private enum CodingKeys: String, CodingKey {
    case stability, fastStability, difficulty
  }
}
