import Scheduling

/// The expected values of FSRS-7: in double precision by an independent implementation of the
/// published formulas, in single precision by the scalar functions of fsrs-rs `model_v7`.
struct FSRS7Vectors: Decodable {
  struct Review: Decodable {
    let rating: Rating
    let elapsedDays: Double
  }

  struct State: Decodable {
    let stability, stabilityFast, difficulty: Double
    let stabilityF32, stabilityFastF32, difficultyF32: Double
  }

  struct Recall: Decodable {
    let elapsedDays, r, rF32: Double
  }

  struct Interval: Decodable {
    let desiredRetention, intervalDays: Double
  }

  struct History: Decodable {
    let id: Int
    let params: String
    let reviews: [Review]
    let states: [State]
    let retrievability: [Recall]
    let nextInterval: [Interval]
  }

  let paramSets: [String: [Double]]
  let vectors: [History]

  /// Reads the fixture.
  static func load() throws -> FSRS7Vectors { try Fixture.decoded("fsrs7-vectors") }

  /// The model that made a history.
  func model(of history: History) throws -> FSRS7 {
    FSRS7(weights: try FSRS7Weights(paramSets[history.params] ?? [.nan]))
  }
}

extension FSRS7Vectors.History {
  /// The reviews as the model takes them.
  var ratedReviews: [RatedReview] {
    reviews.map {
      RatedReview(
        rating: $0.rating, elapsedDays: Int($0.elapsedDays), exactDays: $0.elapsedDays)
    }
  }
}
