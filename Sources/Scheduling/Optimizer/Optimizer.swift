/// Fits the weights of a model to a log of reviews.
///
/// It asks neither clock nor dice and gives the same weights on any number of cores.
package struct Optimizer: Sendable {
  /// The reviews.
  let log: ReviewLog
  /// How weights are fitted.
  let options: OptimizerOptions

  /// When and how Newton's method is used.
  var plan = NewtonPlan.usual

  /// Will fit to that log.
  package init(_ log: ReviewLog, options: OptimizerOptions = OptimizerOptions()) {
    self.log = log
    self.options = options
  }

  /// The model that fits the whole log best; with fewer than 8 predictions the default one.
  ///
  /// - Parameters:
  ///   - kind: Which model.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  /// - Returns: nil if the progress was answered with false.
  package func fit(
    _ kind: ModelKind, progress: (Double) -> Bool = { _ in true }
  ) -> Model? {
    fit(kind, before: .end, progress: progress)
  }

  /// The model that fits best what was before a cut.
  func fit(_ kind: ModelKind, before cut: ItemCut, progress: (Double) -> Bool) -> Model? {
    let set = TrainingSet(
      log, before: cut, for: kind, isWeighted: options.isRecencyWeighted)
    switch kind {
    case .fsrs6:
      let trainer = FSRS6Trainer(
        set, isGuessCorrected: options.isGuessCorrected, isParallel: options.isParallel,
        plan: plan)
      return trainer.weights(progress).flatMap { try? Model(.fsrs6, weights: $0) }
    case .fsrs7:
      let trainer = FSRS7Trainer(
        set, isGuessCorrected: options.isGuessCorrected, isParallel: options.isParallel)
      return trainer.weights(progress).flatMap { try? Model(.fsrs7, weights: $0) }
    }
  }
}
