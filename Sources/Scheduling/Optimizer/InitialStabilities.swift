import Foundation

/// The stabilities after first reviews, w0…w3, fitted to what became of new cards.
enum InitialStabilities {
  /// How log-stabilities lie between their neighbors: `w1 = w0^0.41·w2^0.59` and
  /// `w2 = w1^0.46·w3^0.54` (fsrs-rs 6.6).
  private static let (lower, upper) = (0.41, 0.54)

  /// The weights w0…w3, never falling; the defaults without any outcome.
  static func fitted(to outcomes: FirstOutcomes) -> [Double] {
    let groups = outcomes.groups
    let counts = groups.map { $0.reduce(0) { $0 + $1.count } }
    let known = groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.known } }
    let average = Double(known) / Double(max(counts.reduce(0, +), 1))
    var stabilities = groups.enumerated().map { index, groups in
      groups.isEmpty
        ? nil : fitted(to: groups, average: average, near: Weights.default[index])
    }
    for (low, high) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let left = stabilities[low], let right = stabilities[high], left > right else {
        continue
      }
      if counts[low] > counts[high] { stabilities[high] = left } else { stabilities[low] = right }
    }
    var result = filled(stabilities).map { $0.clamped(to: Weights.bounds[0]) }
    for index in 1..<4 { result[index] = max(result[index], result[index - 1]) }
    return result
  }

  /// The stability with the least loss, by golden section in log S.
  ///
  /// The loss is the count-weighted log loss, with one more card of the average recall in each group,
  /// and |S − default|/16.
  private static func fitted(
    to groups: [FirstOutcomes.Group], average: Double, near standard: Double
  ) -> Double {
    let model = FSRS6()
    func loss(_ logarithm: Double) -> Double {
      let stability = exp(logarithm)
      var loss = abs(stability - standard) / 16
      for group in groups {
        let count = Double(group.count)
        let share = (Double(group.known) + average) / (count + 1)
        let recall = pow(1 + model.factor * Double(group.days) / stability, model.decay)
          .clamped(to: 1e-9...(1 - 1e-9))
        loss -= count * (share * log(recall) + (1 - share) * log(1 - recall))
      }
      return loss
    }
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (log(0.001), log(100.0))
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftLoss, rightLoss) = (loss(left), loss(right))
    while high - low > 1e-5 {
      if leftLoss < rightLoss {
        (high, right, rightLoss) = (right, left, leftLoss)
        left = high - ratio * (high - low)
        leftLoss = loss(left)
      } else {
        (low, left, leftLoss) = (left, right, rightLoss)
        right = low + ratio * (high - low)
        rightLoss = loss(right)
      }
    }
    return exp((low + high) / 2)
  }

  /// Fills in what was not fitted: one scales the defaults, two and more follow the relations.
  private static func filled(_ stabilities: [Double?]) -> [Double] {
    let defaults = Array(Weights.default.values.prefix(4))
    let fitted = stabilities.indices.filter { stabilities[$0] != nil }
    guard let first = fitted.first, let value = stabilities[first] else { return defaults }
    guard fitted.count > 1 else { return defaults.map { $0 * value / defaults[first] } }
    var logs = stabilities.map { $0.map { log($0) } }
    if logs[1] == nil, logs[2] == nil, let low = logs[0], let high = logs[3] {
      // Both relations at once.
      let share = lower / (lower + upper - lower * upper)
      logs[1] = share * low + (1 - share) * high
    }
    for _ in 0..<2 {
      if logs[1] == nil, let low = logs[0], let high = logs[2] {
        logs[1] = lower * low + (1 - lower) * high
      }
      if logs[2] == nil, let low = logs[1], let high = logs[3] {
        logs[2] = (1 - upper) * low + upper * high
      }
      if logs[2] == nil, let low = logs[0], let middle = logs[1] {
        logs[2] = (middle - lower * low) / (1 - lower)
      }
      if logs[1] == nil, let middle = logs[2], let high = logs[3] {
        logs[1] = (middle - upper * high) / (1 - upper)
      }
      if logs[0] == nil, let middle = logs[1], let high = logs[2] {
        logs[0] = (middle - (1 - lower) * high) / lower
      }
      if logs[3] == nil, let low = logs[1], let middle = logs[2] {
        logs[3] = (middle - (1 - upper) * low) / upper
      }
    }
    return zip(logs, defaults).map { logarithm, standard in logarithm.map { exp($0) } ?? standard }
  }
}
