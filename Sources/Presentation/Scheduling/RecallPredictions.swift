package import Scheduling
package import Statistics

/// What was predicted of some reviews before they were made, and what came true.
package struct RecallPredictions: Equatable, Sendable {
  /// Who predicted.
  package enum Origin: Sendable {
    /// The weights of the time at which each card was asked, as the log keeps it.
    case whenAsked
    /// Weights fitted to what came before, of the last part of the log.
    case trial
  }

  /// How predictions and truth stand to each other.
  package enum Verdict: Sendable {
    /// They are less than two hundredths apart.
    case agree
    /// They are apart, but no more than chance may do.
    case unclear
    /// More was predicted than was known.
    case hopeful
    /// Less was predicted than was known.
    case careful
  }

  /// Who predicted.
  package let origin: Origin
  /// The mean predicted probability of recall, 0…1; 0 without a review.
  package let predicted: Double
  /// The share that was known, 0…1; 0 without a review.
  package let known: Double
  /// The number of reviews, 0 or more.
  package let count: Int

  /// Takes what the log kept when the cards were asked: all of its bins together.
  package init(whenAsked total: Statistics.CalibrationBin) {
    origin = .whenAsked
    count = max(0, total.recalls)
    let divisor = Double(max(1, count))
    predicted = Double(total.predicted) / 1_000_000 / divisor
    known = Double(total.recalled) / divisor
  }

  /// Takes the bins of what a trial predicted of the last part of the log.
  package init(ofTrial bins: [Scheduling.CalibrationBin]) {
    origin = .trial
    let count = bins.reduce(0) { $0 + $1.count }
    let divisor = Double(max(1, count))
    predicted = bins.reduce(0) { $0 + $1.predicted * Double($1.count) } / divisor
    known = bins.reduce(0) { $0 + $1.known * Double($1.count) } / divisor
    self.count = count
  }

  /// How predictions and truth stand to each other: apart only beyond two standard errors,
  /// `√(p(1 − p)/n)`, of a share of that many.
  package var verdict: Verdict {
    let off = abs(predicted - known)
    guard off >= 0.02 else { return .agree }
    let error = (predicted * (1 - predicted) / Double(max(1, count))).squareRoot()
    guard off > 2 * error else { return .unclear }
    return predicted > known ? .hopeful : .careful
  }
}
