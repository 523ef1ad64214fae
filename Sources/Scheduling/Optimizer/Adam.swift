import Foundation

/// Steps against a gradient whose length adapts to how steady each derivative is.
///
/// Source: Kingma and Ba, "Adam: a method for stochastic optimization", 2015.
struct Adam: Sendable {
  private let beta1: Double
  private let beta2: Double
  private var mean: [Double] = []
  private var square: [Double] = []
  private var step = 0

  /// Starts with those shares of the mean and of the mean square that a step leaves.
  init(beta1: Double, beta2: Double) {
    self.beta1 = beta1
    self.beta2 = beta2
  }

  /// Changes the weights by one step.
  mutating func update(_ weights: inout [Double], gradient: [Double], rate: Double) {
    if step == 0 {
      mean = Array(repeating: 0, count: weights.count)
      square = mean
    }
    step += 1
    let meanScale = 1 / (1 - pow(beta1, Double(step)))
    let squareScale = 1 / (1 - pow(beta2, Double(step)))
    for index in weights.indices {
      let slope = gradient[index]
      mean[index] = beta1 * mean[index] + (1 - beta1) * slope
      square[index] = beta2 * square[index] + (1 - beta2) * slope * slope
      weights[index] -=
        rate * mean[index] * meanScale / ((square[index] * squareScale).squareRoot() + 1e-8)
    }
  }
}
