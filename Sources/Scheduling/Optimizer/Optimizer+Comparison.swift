extension Optimizer {
  /// Compares weights with the current ones on the last fifth of the predictions, by time, or what of
  /// it is new to the current ones.
  ///
  /// Weights look good on what they were fitted to. Judged is therefore only what is later than the
  /// last review that the current ones saw, and a trial is fitted to all before.
  ///
  /// - Parameters:
  ///   - current: The model with the weights in use.
  ///   - fit: What was fitted to the whole log, by ``fit(_:progress:)`` of this optimizer, for a model
  ///     of that kind.
  ///   - trainedUntil: The instant, in milliseconds since 1970 UTC, of the last review that the current
  ///     weights were fitted to; nil if they were never fitted to this log, as the default ones.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  /// - Returns: nil if the progress was answered with false.
  package func optimization(
    of current: Model, fit: Fit, trainedUntil: Int64?, progress: (Double) -> Bool
  ) -> Optimization? {
    let evaluator = Evaluator(log, options: options)
    let lastFifth = evaluator.start(ofLast: 0.2)
    let start = max(lastFifth, trainedUntil.map(evaluator.start(after:)) ?? 0)
    let trial = self.fit(current.kind, before: evaluator.cut(at: start), progress: progress)
    guard let trial else { return nil }
    return Optimization(
      current: current, fit: fit,
      currentMetrics: evaluator.metrics(of: current, from: start),
      trialMetrics: evaluator.metrics(of: trial.model, from: start),
      trialCalibration: evaluator.calibration(of: trial.model, from: start),
      neededCount: min(max(evaluator.itemCount - lastFifth, 1), Optimization.mostNeeded))
  }
}
