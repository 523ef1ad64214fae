extension Optimizer {
  /// Fits weights of the current model's kind and compares them with the current ones on the last
  /// fifth of the predictions, by time.
  ///
  /// - Parameters:
  ///   - current: The model with the weights in use.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  /// - Returns: nil if the progress was answered with false.
  package func optimization(
    of current: Model, progress: (Double) -> Bool = { _ in true }
  ) -> Optimization? {
    let evaluator = Evaluator(log, options: options)
    let cut = evaluator.cut(beforeLast: 0.2)
    guard let trial = fit(current.kind, before: cut, progress: { progress($0 * 0.45) }),
      let fitted = fit(current.kind, progress: { progress(0.5 + $0 * 0.5) })
    else { return nil }
    return Optimization(
      current: current, fitted: fitted,
      currentMetrics: evaluator.metrics(of: current, last: 0.2),
      trialMetrics: evaluator.metrics(of: trial, last: 0.2))
  }
}
