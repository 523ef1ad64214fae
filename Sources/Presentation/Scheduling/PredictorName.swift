package import Scheduling

extension Predictor {
  /// What it is called in tables and in JSON.
  package var name: String {
    switch self {
    case .fitted(let kind): "\(kind.rawValue), fitted"
    case .fittedWithoutGuesses: "fsrs-6, fitted, guesses ignored"
    case .default(let kind): "\(kind.rawValue), default weights"
    case .constant: "constant"
    case .movingAverage: "moving average"
    }
  }
}
