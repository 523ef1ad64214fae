import Chance
@testable import Scheduling

extension SplitMix64 {
  /// A value within the bounds, each as likely as the others.
  mutating func value(in bounds: ClosedRange<Double>) -> Double {
    Double.random(in: bounds, using: &self)
  }

  /// A model with weights anywhere within their bounds; every fourth has the defaults.
  mutating func model() throws -> FSRS6 {
    guard next() % 4 != 0 else { return FSRS6() }
    return FSRS6(weights: try Weights(Weights.bounds.map { value(in: $0) }))
  }

  /// A memory anywhere within its bounds, short stabilities being as frequent as long ones.
  mutating func memory() -> Memory {
    var stability = 0.001
    for _ in 0..<(next() % 25) { stability *= 2 }
    return Memory(
      stability: stability * value(in: 1...2), difficulty: value(in: Memory.difficultyBounds))
  }

  /// Reviews of one card, same-day ones, negative days and choices among them.
  mutating func reviews() -> [RatedReview] {
    (0..<(1 + Int(next() % 40))).map { _ in
      RatedReview(
        rating: Rating.allCases[Int(next() % 4)],
        elapsedDays: [0, -3, 1, 7, 100, 40_000, Int(next() % 1000)][Int(next() % 7)],
        options: next() % 5 == 0 ? 2 + Int(next() % 6) : nil)
    }
  }
}
