import Scheduling

/// What was fitted to a whole log, with the time that took.
struct TimedFit {
  /// What was fitted.
  let fit: Fit
  /// The seconds of the fit alone: without reading and measuring, and without telling of it.
  let seconds: Double

  /// Fits a model; nil if the progress was answered with false.
  ///
  /// - Parameters:
  ///   - kind: Which model.
  ///   - optimizer: What fits.
  ///   - progress: Is told the share done, 0…1; answers whether to go on. Its time does not count.
  init?(_ kind: ModelKind, by optimizer: Optimizer, progress: (Double) -> Bool) {
    let clock = ContinuousClock()
    var telling = Duration.zero
    let begin = clock.now
    let fitted = optimizer.fit(kind) { share in
      let start = clock.now
      defer { telling += start.duration(to: clock.now) }
      return progress(share)
    }
    guard let fitted else { return nil }
    fit = fitted
    seconds = (begin.duration(to: clock.now) - telling) / .seconds(1)
  }
}
