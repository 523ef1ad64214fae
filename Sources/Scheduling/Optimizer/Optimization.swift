/// What came of an optimization, and whether the new weights are to be kept.
package struct Optimization: Equatable, Sendable {
  /// The model with the weights that were there before.
  package let current: Model

  /// The model fitted to the whole log.
  package let fitted: Model

  /// How well the weights before predicted the last fifth of the predictions.
  package let currentMetrics: Metrics

  /// How well weights fitted to the first four fifths predicted the last one.
  package let trialMetrics: Metrics

  /// Whether the new weights are better: they predicted the last fifth with less loss.
  package var isBetter: Bool {
    trialMetrics.count > 0 && trialMetrics.logLoss < currentMetrics.logLoss
  }

  /// The model to go on with.
  package var kept: Model { isBetter ? fitted : current }
}
