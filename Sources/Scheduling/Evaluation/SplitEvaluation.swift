/// How a predictor did over the five time-ordered splits of a log.
package struct SplitEvaluation: Equatable, Sendable {
  /// The figures of all splits together.
  package let metrics: Metrics
  /// Predicted against true recall in twenty bins of equal width, empty ones left out.
  package let calibration: [CalibrationBin]
}
