/// How much each prediction counts by its place in time: late ones more.
///
/// The place is looked up in a histogram of the times, which is as good as a sort and faster.
struct RecencyWeights: Sendable {
  private static let binCount = 1 << 13

  /// The bin of each review of the log.
  private let bins: [UInt16]
  /// The weight of each bin.
  private let weights: [Float]

  /// Weighs the predictions before a cut by `low + (1 − low)·x³`, x rising from 0 to 1 with the rank.
  init(_ log: ReviewLog, before cut: ItemCut, low: Double) {
    let times = log.times.span
    let days = log.elapsedDays.span
    var first = Int64.max
    var last = Int64.min
    for place in 0..<log.count where days[place] > 0 && times[place] <= cut.time {
      first = min(first, times[place])
      last = max(last, times[place])
    }
    let scale = last > first ? Double(Self.binCount - 1) / Double(last &- first) : 0
    var counts = [Int32](repeating: 0, count: Self.binCount)
    var bins = [UInt16](repeating: 0, count: log.count)
    for place in 0..<log.count where days[place] > 0 && times[place] <= cut.time {
      let bin = Int(Double(times[place] &- first) * scale)
      bins[place] = UInt16(truncatingIfNeeded: bin)
      counts[bin] += 1
    }
    let total = counts.reduce(0) { $0 + Double($1) }
    var before = 0.0
    weights = counts.map { count in
      guard count > 0 else { return 0 }
      let place = (before + 0.5 * Double(count - 1)) / max(total - 1, 1)
      before += Double(count)
      return Float(low + (1 - low) * place * place * place)
    }
    self.bins = bins
  }

  /// The weight of the prediction at a place of the log.
  @inline(__always) func callAsFunction(_ place: Int) -> Float {
    weights[Int(bins[place])]
  }
}
