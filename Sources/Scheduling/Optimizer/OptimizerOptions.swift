/// How weights are fitted and measured.
package struct OptimizerOptions: Equatable, Sendable {
  /// Whether a choice is predicted to be right by `g + (1−g)R`, g the chance of guessing; else by R.
  package var isGuessCorrected: Bool
  /// Whether all cores may be used; it does not change the weights.
  package var isParallel: Bool

  /// Makes options; by default everything is on.
  package init(isGuessCorrected: Bool = true, isParallel: Bool = true) {
    self.isGuessCorrected = isGuessCorrected
    self.isParallel = isParallel
  }
}
