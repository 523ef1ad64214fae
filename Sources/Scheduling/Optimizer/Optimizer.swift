/// Fits the weights of a model to a log of reviews.
///
/// It asks neither clock nor dice and gives the same weights on any number of cores. Of each card the
/// first 1024 reviews are looked at; FSRS-6 leaves cards out whose first interval is an outlier.
package struct Optimizer: Sendable {
  /// The reviews.
  let log: ReviewLog
  /// How weights are fitted.
  let options: OptimizerOptions

  /// When and how Newton's method is used.
  var plan = NewtonPlan.default

  /// Will fit to that log.
  package init(_ log: ReviewLog, options: OptimizerOptions = OptimizerOptions()) {
    self.log = log
    self.options = options
  }

  /// The model that fits the whole log best.
  ///
  /// Of FSRS-6 fewer than 8 predictions fit nothing and fewer than 64 the initial stabilities only; of
  /// FSRS-7 fewer than 64 fit nothing. Weights that are not fitted are the default ones.
  ///
  /// - Parameters:
  ///   - kind: Which model.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  /// - Returns: nil if the progress was answered with false.
  package func fit(
    _ kind: ModelKind, progress: (Double) -> Bool = { _ in true }
  ) -> Fit? {
    fit(kind, before: .end, progress: progress)
  }

  /// The model that fits best what was before a cut.
  func fit(_ kind: ModelKind, before cut: ItemCut, progress: (Double) -> Bool) -> Fit? {
    let set = TrainingSet(log, before: cut, for: kind)
    let extent: Fit.Extent
    let weights: [Double]?
    switch kind {
    case .fsrs6:
      let trainer = FSRS6Trainer(
        set, isGuessCorrected: options.isGuessCorrected, isParallel: options.isParallel,
        plan: plan)
      extent = trainer.extent
      weights = trainer.weights(progress)
    case .fsrs7:
      let trainer = FSRS7Trainer(
        set, isGuessCorrected: options.isGuessCorrected, isParallel: options.isParallel)
      extent = trainer.extent
      weights = trainer.weights(progress)
    }
    guard let weights, let model = try? Model(kind, weights: weights) else { return nil }
    return Fit(model: model, extent: extent, itemCount: set.itemCount)
  }
}
