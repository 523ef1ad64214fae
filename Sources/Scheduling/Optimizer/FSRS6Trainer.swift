/// Fits the weights of FSRS-6 to a training set.
struct FSRS6Trainer: Sendable {
  private static let epochs = 5
  private static let batch = 512
  private static let rate = 0.04

  /// How far each weight spreads among learners (fsrs-rs 6.6).
  private static let spreads = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
    1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  private let set: TrainingSet
  private let prior: Prior
  private let isGuessCorrected: Bool
  private let isParallel: Bool
  private let plan: NewtonPlan

  /// Will train on a set.
  init(_ set: TrainingSet, isGuessCorrected: Bool, isParallel: Bool, plan: NewtonPlan) {
    self.set = set
    self.plan = plan
    self.isGuessCorrected = isGuessCorrected
    self.isParallel = isParallel
    let center =
      InitialStabilities.fitted(to: set.outcomes) + Weights.default.values.dropFirst(4)
    prior = Prior(center: center, spreads: Self.spreads, strength: 1)
  }

  /// What is fitted: nothing to fewer than 8 predictions, to fewer than 64 the initial stabilities.
  var extent: Fit.Extent {
    switch set.itemCount {
    case ..<8: .nothing
    case ..<64: .initialStabilities
    default: .everything
    }
  }

  /// The weights, within their bounds; nil if the progress was answered with false.
  func weights(_ progress: (Double) -> Bool) -> [Double]? {
    switch extent {
    case .nothing: Weights.default.values
    case .initialStabilities: prior.center
    case .everything: set.itemCount < plan.threshold ? adam(progress) : newton(progress)
    }
  }

  /// Weights within their bounds.
  static func clamped(_ weights: [Double]) -> [Double] {
    zip(weights, Weights.bounds).map { $0.clamped(to: $1) }
  }

  /// The loss over some packs, with their share of the prior, and its derivatives.
  private func objective(
    _ weights: [Double], _ chosen: [Int32], hasCurvature: Bool
  ) -> Objective {
    var objective = FSRS6Kernel(weights, isGuessCorrected: isGuessCorrected).objective(
      set.packs, chosen, hasCurvature: hasCurvature, isParallel: isParallel)
    // Outer products of weighted gradients have the weight twice.
    let once = 1 / (set.meanWeight * 0.9 + 0.05)
    for index in objective.curvature.indices { objective.curvature[index] *= once }
    prior.add(to: &objective, at: weights, share: share(of: chosen))
    return objective
  }

  /// The loss alone, which takes a third of the time.
  private func loss(_ weights: [Double], _ chosen: [Int32]) -> Double {
    FSRS6Kernel(weights, isGuessCorrected: isGuessCorrected)
      .loss(set.packs, chosen, isParallel: isParallel)
      + prior.loss(at: weights, share: share(of: chosen))
  }

  /// The share of some packs in all predictions.
  private func share(of chosen: [Int32]) -> Double {
    let items = chosen.reduce(0) { $0 + Int(set.packs.items[Int($1)]) }
    return Double(items) / Double(set.itemCount)
  }
}

extension FSRS6Trainer {
  private func adam(_ progress: (Double) -> Bool) -> [Double]? {
    var weights = prior.center
    var descent = AdamDescent(
      set, epochs: Self.epochs, batch: Self.batch, rate: Self.rate, betas: (0.9, 0.999))
    while let batch = descent.nextBatch() {
      guard progress(descent.progress) else { return nil }
      let objective = objective(weights, batch.packs, hasCurvature: false)
      descent.update(&weights, gradient: objective.gradient)
      weights = Self.clamped(weights)
    }
    return weights
  }
}

extension FSRS6Trainer {
  /// Damped Newton steps on a sample, then one on everything.
  private func newton(_ progress: (Double) -> Bool) -> [Double]? {
    let every = plan.stride(through: set.itemCount)
    let sample = packs(every: every)
    var weights = prior.center
    var current = objective(weights, sample, hasCurvature: true)
    var damping = 1e-2
    var failures = 0
    for round in 1..<14 {
      guard progress(Double(round) / 16) else { return nil }
      guard let next = Self.step(from: weights, current, damping: damping) else {
        damping *= 10
        continue
      }
      let tried = objective(next, sample, hasCurvature: true)
      if tried.loss < current.loss {
        let gain = current.loss - tried.loss
        (weights, current) = (next, tried)
        damping = max(damping * 0.1, 1e-4)
        failures = 0
        // Less than that is chance, and the last steps are still to come.
        if gain < 1 { break }
      } else {
        damping = damping < 1e-3 ? 1e-2 : damping * 10
        failures += 1
        if failures == 3 { break }
      }
    }
    // Last steps on more and more.
    for larger in Set([max(every / 5, min(every / 3, 2)), 1]).sorted(by: >)
    where larger > 0 && larger < every {
      guard progress(larger > 1 ? 0.8 : 0.85) else { return nil }
      weights = lastStep(from: weights, packs(every: larger))
    }
    return weights
  }

  /// The weights after a step of Newton's method on some packs, or as they were if it does not lower
  /// the loss of every third of them: enough to tell, and cheaper than all.
  private func lastStep(from weights: [Double], _ chosen: [Int32]) -> [Double] {
    let checked = stride(from: 0, to: chosen.count, by: 3).map { chosen[$0] }
    let others = chosen.indices.filter { $0 % 3 != 0 }.map { chosen[$0] }
    let before = objective(weights, checked, hasCurvature: true)
    var whole = before
    whole.add(objective(weights, others, hasCurvature: true))
    guard let next = Self.step(from: weights, whole, damping: 1e-4),
      loss(next, checked) < before.loss
    else { return weights }
    return next
  }

  /// The numbers of every nth pack.
  private func packs(every stride: Int) -> [Int32] {
    Array(Swift.stride(from: Int32(stride / 2), to: Int32(set.packs.count), by: stride))
  }

  /// The weights after a step of Newton's method; those at a bound that push outward stay.
  private static func step(
    from weights: [Double], _ objective: Objective, damping: Double
  ) -> [Double]? {
    let free = weights.indices.filter { index in
      let bounds = Weights.bounds[index]
      let slope = objective.gradient[index]
      return !(weights[index] <= bounds.lowerBound && slope > 0)
        && !(weights[index] >= bounds.upperBound && slope < 0)
    }
    var matrix = [Double](repeating: 0, count: free.count * free.count)
    for (row, left) in free.enumerated() {
      for (column, right) in free.enumerated() {
        let (high, low) = (max(left, right), min(left, right))
        matrix[row * free.count + column] = objective.curvature[high * (high + 1) / 2 + low]
      }
      matrix[row * free.count + row] *= 1 + damping
    }
    guard let change = solution(matrix, free.map { -objective.gradient[$0] }) else { return nil }
    var next = weights
    for (place, index) in free.enumerated() { next[index] += change[place] }
    return clamped(next)
  }
}
