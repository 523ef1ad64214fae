/// A loss with its gradient and, if wanted, its approximate curvature.
struct Objective: Equatable, Sendable {
  /// The loss, a sum over predictions in nats.
  var loss = 0.0
  /// The derivative of the loss by each weight.
  var gradient: [Double]
  /// The lower triangle, row after row, of the sum of the cards' outer products; empty if unwanted.
  var curvature: [Double]

  /// A loss of nothing, with that many weights.
  init(weightCount: Int, hasCurvature: Bool) {
    gradient = Array(repeating: 0, count: weightCount)
    curvature = Array(
      repeating: 0, count: hasCurvature ? weightCount * (weightCount + 1) / 2 : 0)
  }

  /// Adds another loss of the same shape.
  mutating func add(_ other: Objective) {
    loss += other.loss
    for index in gradient.indices { gradient[index] += other.gradient[index] }
    for index in curvature.indices { curvature[index] += other.curvature[index] }
  }
}
