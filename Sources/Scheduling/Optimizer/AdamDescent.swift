import Chance
import Foundation

/// Adam over shuffled batches of packs, with a rate that falls along a cosine.
struct AdamDescent: Sendable {
  /// Some packs, about as many predictions as wanted, and their share of all predictions.
  struct Batch: Sendable {
    /// The packs.
    let packs: [Int32]
    /// Their share of all predictions, above 0.
    let share: Double
  }

  private let itemCounts: [Int32]
  private let itemCount: Int
  private let epochs: Int
  private let batch: Int
  private let rate: Double
  private let stepCount: Double
  private var adam: Adam
  private var generator = SplitMix64(seed: 2023)
  private var order: [Int32] = []
  private var next: Int
  private var epoch = 0
  private var step = 0.0

  /// Starts over the packs of a set.
  init(
    _ set: TrainingSet, epochs: Int, batch: Int, rate: Double, betas: (Double, Double)
  ) {
    itemCounts = set.packs.items
    itemCount = set.itemCount
    self.epochs = epochs
    self.batch = batch
    self.rate = rate
    stepCount = Double(max(1, (set.itemCount + batch - 1) / batch) * epochs)
    adam = Adam(beta1: betas.0, beta2: betas.1)
    order = itemCounts.indices.map { Int32($0) }
    next = order.count
  }

  /// The share that is done, 0…1.
  var progress: Double { min(step / stepCount, 1) }

  /// The next batch; nil when all epochs are over.
  mutating func nextBatch() -> Batch? {
    if next == order.count {
      guard epoch < epochs, !order.isEmpty else { return nil }
      epoch += 1
      order = generator.shuffle(order)
      next = 0
    }
    let start = next
    var items = 0
    while next < order.count, items < batch {
      items += Int(itemCounts[Int(order[next])])
      next += 1
    }
    return Batch(
      packs: Array(order[start..<next]), share: Double(items) / Double(itemCount))
  }

  /// Changes the weights by one step.
  mutating func update(_ weights: inout [Double], gradient: [Double]) {
    adam.update(
      &weights, gradient: gradient, rate: rate * 0.5 * (1 + cos(.pi * progress)))
    step += 1
  }
}
