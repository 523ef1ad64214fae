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

  /// `(Σ ranks of the known − n1(n1+1)/2)/(n1·n0)`, ties with their mean rank (Mann and Whitney).
  private static func auc(_ recalls: [Double], _ known: [Bool]) -> Double? {
    let knownCount = known.count { $0 }
    let forgottenCount = known.count - knownCount
    guard knownCount > 0, forgottenCount > 0 else { return nil }
    let order = recalls.indices.sorted { recalls[$0] < recalls[$1] }
    var rankSum = 0.0
    var start = 0
    while start < order.count {
      var end = start
      var knownHere = 0
      while end < order.count, recalls[order[end]] == recalls[order[start]] {
        if known[order[end]] { knownHere += 1 }
        end += 1
      }
      rankSum += Double(knownHere) * Double(start + 1 + end) / 2
      start = end
    }
    let least = Double(knownCount) * Double(knownCount + 1) / 2
    return (rankSum - least) / (Double(knownCount) * Double(forgottenCount))
  }
}
