/// What predicts recall in an evaluation; each sees only what came before.
package enum Predictor: Hashable, CaseIterable, Sendable {
  /// A model fitted to all predictions before.
  case fitted(ModelKind)
  /// FSRS-6 fitted, and predicting, as if no choice were ever guessed: a reply is right with the
  /// probability R. What a right choice does to the memory is the same.
  case fittedWithoutGuesses
  /// A model with its default weights.
  case `default`(ModelKind)
  /// The share of all predictions before that were known.
  case constant
  /// The running mean of what was known, late predictions counting more.
  case movingAverage

  /// All predictors, in the order in which they are shown.
  package static let allCases: [Predictor] = [
    .fitted(.fsrs6), .fitted(.fsrs7), .fittedWithoutGuesses, .default(.fsrs6), .default(.fsrs7),
    .constant, .movingAverage,
  ]
}
