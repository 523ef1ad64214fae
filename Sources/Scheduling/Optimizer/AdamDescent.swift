import Chance
import Foundation

/// Adam over shuffled batches of packs, with a rate that falls along a cosine.
///
/// An epoch has as many batches as if single predictions were dealt out, all of about the same size. A
/// pack is never divided; one that is larger than a batch is a batch alone.
struct AdamDescent: Sendable {
  /// Some packs, about as many predictions as wanted, and their share of all predictions.
  struct Batch: Sendable {
    /// The packs.
    let packs: [Int32]
    /// Their share of all predictions, above 0.
    let share: Double
  }

  /// Where on the half wave of the cosine the descent ends.
  ///
  /// The last rate is a twentieth of the first: on logs of 3,000 to 100,000 reviews no worse than to
  /// end at 0, and better where steps are few.
  private static let end = 0.85

  private let itemCounts: [Int32]
  private let itemCount: Int
  private let epochs: Int
  private let batchCount: Int
  private let rate: Double
  private let total: Double
  private var adam: Adam
  private var generator = SplitMix64(seed: 2023)
  private var order: [Int32] = []
  private var next: Int
  private var epoch = 0
  private var inEpoch = 0
  /// The predictions of the batches whose step is taken, over all epochs.
  private var done = 0.0
  /// The predictions of the batch whose step is not taken yet.
  private var pending = 0.0

  /// Starts over the packs of a set.
  ///
  /// - Parameters:
  ///   - set: What is trained on.
  ///   - epochs: How often all of it is gone through, from 1.
  ///   - batch: The most predictions of a batch, but for the rest of a pack; from 1.
  ///   - rate: The first rate.
  ///   - betas: The shares of the mean and of the mean square that a step leaves.
  init(
    _ set: TrainingSet, epochs: Int, batch: Int, rate: Double, betas: (Double, Double)
  ) {
    itemCounts = set.packs.items
    itemCount = set.itemCount
    self.epochs = epochs
    batchCount = max(1, (set.itemCount + batch - 1) / batch)
    self.rate = rate
    total = Double(max(1, set.itemCount * epochs))
    adam = Adam(beta1: betas.0, beta2: betas.1)
    order = itemCounts.indices.map { Int32($0) }
    next = order.count
  }

  /// The share of all predictions, over all epochs, that is done: 0…1.
  var progress: Double { done / total }

  /// The next batch; nil when all epochs are over.
  mutating func nextBatch() -> Batch? {
    if next == order.count {
      guard epoch < epochs, !order.isEmpty else { return nil }
      epoch += 1
      order = generator.shuffle(order)
      next = 0
      inEpoch = 0
    }
    let start = next
    let before = inEpoch
    // Where this batch ends if all of an epoch have the same number of predictions.
    let number = before * batchCount / itemCount + 1
    while next < order.count, inEpoch == before || inEpoch * batchCount < number * itemCount {
      inEpoch += Int(itemCounts[Int(order[next])])
      next += 1
    }
    let items = inEpoch - before
    pending = Double(items)
    return Batch(
      packs: Array(order[start..<next]), share: Double(items) / Double(itemCount))
  }

  /// Changes the weights by one step.
  mutating func update(_ weights: inout [Double], gradient: [Double]) {
    adam.update(
      &weights, gradient: gradient, rate: rate * 0.5 * (1 + cos(.pi * Self.end * progress)))
    done += pending
    pending = 0
  }
}
