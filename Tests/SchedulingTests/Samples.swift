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

  /// A model of a kind with weights anywhere within their bounds; every fourth has the defaults.
  mutating func model(_ kind: ModelKind) throws -> Model {
    guard kind == .fsrs7 else { return .fsrs6(try model()) }
    var weights = FSRS7Weights.default.values
    if next() % 4 != 0 {
      for index in weights.indices {
        weights[index] = value(in: FSRS7Weights.bounds(of: weights)[index])
      }
      weights = FSRS7Weights(clamping: weights).values
    }
    return try Model(.fsrs7, weights: weights)
  }

  /// A memory anywhere within its bounds, short stabilities being as frequent as long ones.
  mutating func memory() -> Memory {
    var stability = 0.001
    for _ in 0..<(next() % 25) { stability *= 2 }
    return Memory(
      stability: stability * value(in: 1...2), difficulty: value(in: Memory.difficultyBounds))
  }

  /// Reviews of one card of any ratings, 0 to 40,000 days apart, negative days and choices among them;
  /// the exact days are some part of a day more or less.
  mutating func reviews() -> [RatedReview] {
    (0..<(1 + Int(next() % 40))).map { _ in
      let rating = Rating.allCases[Int(next() % 4)]
      let reach = [1, 100, 1000, 40_001][Int(next() % 4)]
      let days = [0, -3, 1, 7, 40_000, Int(next() % UInt64(reach))][Int(next() % 6)]
      return RatedReview(
        rating: rating, elapsedDays: days, exactDays: Double(days) + value(in: -1...1),
        options: next() % 5 == 0 ? 2 + Int(next() % 6) : nil)
    }
  }
}
