import Foundation

/// How much each prediction counts by its place in time: late ones more.
///
/// The place is looked up in a histogram of the times, which is as good as a sort and faster.
struct RecencyWeights: Sendable {
  private let first: Int64
  private let scale: Double
  private let weights: [Float]

  /// Weighs the predictions before a cut by `low + (1 − low)·x^power`, x rising from 0 to 1 with the
  /// rank.
  init(_ log: ReviewLog, before cut: ItemCut, low: Double, power: Double) {
    let binCount = 1 << 13
    var first = Int64.max
    var last = Int64.min
    let times = log.times.span
    let days = log.elapsedDays.span
    for place in 0..<log.count where days[place] > 0 && times[place] <= cut.time {
      first = min(first, times[place])
      last = max(last, times[place])
    }
    let scale = last > first ? Double(binCount - 1) / Double(last &- first) : 0
    var counts = [Int32](repeating: 0, count: binCount)
    for place in 0..<log.count where days[place] > 0 && times[place] <= cut.time {
      counts[Int(Double(times[place] &- first) * scale)] += 1
    }
    let total = counts.reduce(0) { $0 + Double($1) }
    var before = 0.0
    weights = counts.map { count in
      guard count > 0 else { return 0 }
      let place = (before + 0.5 * Double(count - 1)) / max(total - 1, 1)
      before += Double(count)
      return Float(low + (1 - low) * pow(place, power))
    }
    self.first = first
    self.scale = scale
  }

  /// The weight of a prediction at an instant that was weighed.
  func callAsFunction(_ time: Int64) -> Float {
    weights[Int(Double(time &- first) * scale)]
  }
}
