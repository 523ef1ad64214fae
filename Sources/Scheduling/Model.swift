/// The memory model of a learner: which one it is, and its weights.
///
/// Another model takes another memory from the same log: to switch is to replay.
package enum Model: Equatable, Sendable {
  /// The default model.
  case fsrs6(FSRS6)
  /// The model with a fast and a slow stability.
  case fsrs7(FSRS7)

  /// The default model with its default weights.
  package static let `default` = Model.fsrs6(FSRS6())

  /// Makes a model of a list of weights, older lists being migrated; none mean the defaults.
  ///
  /// - Throws: ``WeightsError`` for a number of weights that the model never had, or with every
  ///   weight that is out of its bounds.
  package init(_ kind: ModelKind, weights: [Double] = []) throws(WeightsError) {
    switch kind {
    case .fsrs6: self = .fsrs6(FSRS6(weights: try Weights(weights)))
    case .fsrs7: self = .fsrs7(FSRS7(weights: try FSRS7Weights(weights)))
    }
  }

  /// Which model it is.
  package var kind: ModelKind {
    switch self {
    case .fsrs6: .fsrs6
    case .fsrs7: .fsrs7
    }
  }

  /// The weights, in order: 21 or 34.
  package var weights: [Double] {
    switch self {
    case .fsrs6(let model): model.weights.values
    case .fsrs7(let model): model.weights.values
    }
  }

  /// The memory that a card of an SM-2 scheduler has, from its ease factor (1.3 and more) and its
  /// interval in days, supposing that share of recall at the end of an interval.
  package func memory(easeFactor: Double, interval: Double, retention: Double) -> Memory {
    switch self {
    case .fsrs6(let model):
      model.memory(easeFactor: easeFactor, interval: interval, retention: retention)
    case .fsrs7(let model):
      model.memory(easeFactor: easeFactor, interval: interval, retention: retention)
    }
  }
}

extension Model: ForgettingModel {
  package func retrievability(of memory: Memory, elapsedDays: Double) -> Double {
    switch self {
    case .fsrs6(let model): model.retrievability(of: memory, elapsedDays: elapsedDays)
    case .fsrs7(let model): model.retrievability(of: memory, elapsedDays: elapsedDays)
    }
  }

  package func interval(of memory: Memory, desiredRetention: Double) -> Double {
    switch self {
    case .fsrs6(let model): model.interval(of: memory, desiredRetention: desiredRetention)
    case .fsrs7(let model): model.interval(of: memory, desiredRetention: desiredRetention)
    }
  }

  package func memory(after review: RatedReview, from memory: Memory?) -> Memory {
    switch self {
    case .fsrs6(let model): model.memory(after: review, from: memory)
    case .fsrs7(let model): model.memory(after: review, from: memory)
    }
  }
}
