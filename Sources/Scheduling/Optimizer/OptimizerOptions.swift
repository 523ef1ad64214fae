/// How weights are fitted.
package struct OptimizerOptions: Equatable, Sendable {
  /// Whether recent predictions count more.
  package var isRecencyWeighted: Bool
  /// Whether a choice is predicted to be right by `g + (1−g)R`, g the chance of guessing.
  package var isGuessCorrected: Bool
  /// Whether all cores may be used; it does not change the weights.
  package var isParallel: Bool

  /// Makes options; by default everything is on.
  package init(
    isRecencyWeighted: Bool = true, isGuessCorrected: Bool = true, isParallel: Bool = true
  ) {
    self.isRecencyWeighted = isRecencyWeighted
    self.isGuessCorrected = isGuessCorrected
    self.isParallel = isParallel
  }
}
