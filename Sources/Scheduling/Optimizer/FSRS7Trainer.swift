/// Fits the weights of FSRS-7 to a training set: Adam from the defaults, held by a prior.
struct FSRS7Trainer: Sendable {
  private static let (epochs, batch) = (9, 512)
  private static let rate = 0.0118

  /// How far each weight spreads among learners; nothing holds the initial stabilities.
  private static let spreads = [
    9999, 9999, 9999, 9999, 0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812,
    0.3013, 0.9104, 0.3234, 0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596,
    0.0798, 0.0682, 0.1282, 0.1397, 0.1407, 0.1489, 0.2, 0.15, 0.15,
  ]

  private let set: TrainingSet
  private let prior = Prior(
    center: FSRS7Weights.default.values, spreads: Self.spreads, strength: 0.3333)
  private let isGuessCorrected: Bool
  private let isParallel: Bool

  /// Will train on a set.
  init(_ set: TrainingSet, isGuessCorrected: Bool, isParallel: Bool) {
    self.set = set
    self.isGuessCorrected = isGuessCorrected
    self.isParallel = isParallel
  }

  /// What is fitted: nothing to fewer than 64 predictions.
  var extent: Fit.Extent { self.set.itemCount < 64 ? .nothing : .everything }

  /// The weights, within their bounds; nil if the progress was answered with false.
  func weights(_ progress: (Double) -> Bool) -> [Double]? {
    var weights = prior.center
    guard extent == .everything else { return weights }
    var descent = AdamDescent(
      set, epochs: Self.epochs, batch: Self.batch, rate: Self.rate, betas: (0.70, 0.98))
    while let batch = descent.nextBatch() {
      guard progress(descent.progress) else { return nil }
      var objective = FSRS7Kernel(weights, isGuessCorrected: isGuessCorrected).objective(
        set.packs, batch.packs, hasCurvature: false, isParallel: isParallel)
      prior.add(to: &objective, at: weights, share: batch.share)
      descent.update(&weights, gradient: objective.gradient)
      weights = FSRS7Weights(clamping: weights).values
    }
    return weights
  }
}
