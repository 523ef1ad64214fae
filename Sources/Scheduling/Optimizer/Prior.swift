/// What is believed of weights before a log is seen: where they are, and how far learners differ.
struct Prior: Sendable {
  /// The weights where nothing speaks for others.
  let center: [Double]
  /// How far each weight spreads among learners.
  let spreads: [Double]
  /// How much it counts.
  let strength: Double

  /// `strength·share·Σ((w − center)/spread)²`.
  func loss(at weights: [Double], share: Double) -> Double {
    weights.indices.reduce(0) { sum, index in
      let distance = (weights[index] - center[index]) / spreads[index]
      return sum + strength * share * distance * distance
    }
  }

  /// Adds `strength·share·Σ((w − center)/spread)²` to a loss, and its derivatives.
  func add(to objective: inout Objective, at weights: [Double], share: Double) {
    for index in weights.indices {
      let precision = strength * share / (spreads[index] * spreads[index])
      let distance = weights[index] - center[index]
      objective.loss += precision * distance * distance
      objective.gradient[index] += 2 * precision * distance
      if !objective.curvature.isEmpty {
        objective.curvature[index * (index + 1) / 2 + index] += 2 * precision
      }
    }
  }
}
