/// What came of an optimization, and whether the new weights are to be kept.
///
/// Both models are judged on the same predictions, the last of the log by time, to which neither was
/// fitted: what the new weights are worth is judged by a trial, weights fitted to all before.
package struct Optimization: Equatable, Sendable {
  /// What the judged predictions say.
  package enum Verdict: Equatable, Sendable {
    /// The trial predicted them with less loss than the weights in use.
    case better
    /// The trial predicted them with no less loss.
    case noBetter
    /// There are too few of them to tell.
    case tooFew
  }

  /// The most predictions that a verdict needs.
  static let mostNeeded = 64

  /// The model with the weights that were there before.
  package let current: Model

  /// What was fitted to the whole log.
  package let fit: Fit

  /// How well the weights before predicted what both are judged on.
  package let currentMetrics: Metrics

  /// How well weights fitted to all before predicted it; its count is that of the judged predictions.
  package let trialMetrics: Metrics

  /// Predicted against true recall of the judged predictions, by the trial.
  package let trialCalibration: [CalibrationBin]

  /// How many predictions a verdict needs: a fifth of the log's, from 1 on, at most 64.
  package let neededCount: Int

  /// Whether the new weights are better, if that can be told.
  package var verdict: Verdict {
    guard trialMetrics.count >= neededCount else { return .tooFew }
    return trialMetrics.logLoss < currentMetrics.logLoss ? .better : .noBetter
  }

  /// The model fitted to the whole log.
  package var fitted: Model { fit.model }

  /// Whether the new weights are known to be better.
  package var isBetter: Bool { verdict == .better }

  /// The model to go on with.
  package var kept: Model { isBetter ? fitted : current }
}
