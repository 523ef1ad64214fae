import Scheduling

/// The expected values of FSRS-6, made with fsrs-rs-python 0.9.3 (crate fsrs 6.6.2) and, in double
/// precision, by an independent implementation of the same formulas; cross-checked with py-fsrs 6.3.2.
struct Vectors: Decodable {
  struct Review: Decodable {
    let rating: Rating
    let elapsedDays: Int
  }

  struct State: Decodable {
    let stabilityF32, difficultyF32, stabilityF64, difficultyF64: Double
  }

  struct Recall: Decodable {
    let elapsedDays: Double
    let r: Double
  }

  struct Interval: Decodable {
    let desiredRetention, intervalF32, intervalF64: Double
    let days: Int
  }

  struct NextStates: Decodable {
    struct Next: Decodable {
      let rating: Rating
      let stabilityF32, difficultyF32, stabilityF64, difficultyF64: Double
      let intervalF32, intervalF64: Double
    }

    let elapsedDays: Int
    let desiredRetention: Double
    let ratings: [Next]
  }

  struct History: Decodable {
    let id: Int
    let params: String
    let reviews: [Review]
    let states: [State]
    let retrievability: [Recall]
    let nextInterval: [Interval]
    let nextStates: NextStates
  }

  struct Migration: Decodable {
    let input, output21: [Double]
  }

  struct Conversion: Decodable {
    let easeFactor, interval, sm2Retention, stability, difficulty: Double
  }

  let paramSets: [String: [Double]]
  let vectors: [History]
  let parameterMigration: [Migration]
  let memoryStateFromSm2: [Conversion]

  /// Reads the fixture.
  static func load() throws -> Vectors { try Fixture.decoded("fsrs6-vectors") }

  /// The model that made a history.
  func model(of history: History) throws -> FSRS6 {
    FSRS6(weights: try Weights(paramSets[history.params] ?? [.nan]))
  }
}

extension Vectors.History {
  /// The reviews as the model takes them.
  var ratedReviews: [RatedReview] {
    reviews.map { RatedReview(rating: $0.rating, elapsedDays: $0.elapsedDays) }
  }
}

/// The distance of two values in units of the expected one.
func deviation(_ value: Double, from expected: Double) -> Double {
  value == expected ? 0 : abs(value - expected) / abs(expected)
}
