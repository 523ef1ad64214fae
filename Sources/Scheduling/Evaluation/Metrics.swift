import Foundation

/// How good predictions of recall were.
package struct Metrics: Equatable, Sendable {
  /// The mean of `−log p` of what came true, in nats; the smaller the better.
  package let logLoss: Double

  /// The root of the mean squared difference of predicted and true recall over bins of alike reviews.
  package let rmseBins: Double

  /// How likely a known review was predicted above a forgotten one, ties half; nil if there were
  /// only known or only forgotten ones.
  package let auc: Double?

  /// The number of predictions.
  package let count: Int

  /// Measures predictions; all figures are 0 without any.
  ///
  /// - Parameters:
  ///   - recalls: The predicted probabilities.
  ///   - known: Whether each came true.
  ///   - bins: The bin of each.
  init(_ recalls: [Double], known: [Bool], bins: [Int]) {
    var loss = 0.0
    var sums = [SIMD2<Double>](repeating: .zero, count: (bins.max() ?? -1) + 1)
    var counts = [Int](repeating: 0, count: sums.count)
    for (place, recall) in recalls.enumerated() {
      let certain = recall.clamped(to: 1e-12...(1 - 1e-7))
      loss -= known[place] ? log(certain) : log(1 - certain)
      sums[bins[place]] += SIMD2(recall, known[place] ? 1 : 0)
      counts[bins[place]] += 1
    }
    var squares = 0.0
    for (sum, count) in zip(sums, counts) where count > 0 {
      squares += (sum[0] - sum[1]) * (sum[0] - sum[1]) / Double(count)
    }
    count = recalls.count
    logLoss = loss / Double(max(count, 1))
    rmseBins = (squares / Double(max(count, 1))).squareRoot()
    auc = Self.auc(recalls, known)
  }

  /// The share of pairs of a known and a forgotten review in which the known one was predicted
  /// higher, ties half (Mann and Whitney).
  private static func auc(_ recalls: [Double], _ known: [Bool]) -> Double? {
    // The bits of numbers from 0 on are ordered as the numbers are; adding 0 makes −0 a 0.
    var hits: [UInt64] = []
    var misses: [UInt64] = []
    for (recall, known) in zip(recalls, known) {
      let bits = (max(recall, 0) + 0).bitPattern
      if known { hits.append(bits) } else { misses.append(bits) }
    }
    guard !hits.isEmpty, !misses.isEmpty else { return nil }
    misses = radixSorted(misses)
    var below = 0
    var upTo = 0
    var halves = 0
    for hit in radixSorted(hits) {
      while below < misses.count, misses[below] < hit { below += 1 }
      while upTo < misses.count, misses[upTo] <= hit { upTo += 1 }
      halves += below + upTo
    }
    return Double(halves) / 2 / (Double(hits.count) * Double(misses.count))
  }
}
