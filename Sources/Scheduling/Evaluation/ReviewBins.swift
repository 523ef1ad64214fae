import Foundation

/// The bins of alike reviews over which RMSE(bins) is taken.
///
/// Reviews are alike when the days since the one before, the number of reviews on later days and the
/// number of lapses before have the same whole logarithms: to the bases 3.62, 1.89 and 1.73
/// (srs-benchmark).
enum ReviewBins {
  /// The number of bins.
  static let count = 16 * 32 * 32

  /// The bin of each review of a log; of those that are no predictions it means nothing.
  static func bins(of log: ReviewLog) -> [Int32] {
    let dayTable = table(base: 3.62, count: 40_000)
    let countTable = table(base: 1.89, count: 4096)
    let lapseTable = table(base: 1.73, count: 4096)
    var bins = [Int32](repeating: 0, count: log.count)
    for card in log.cards.indices {
      var later = 1
      var lapses = 0
      for place in log.reviews(ofCardAt: card) where log.elapsedDays[place] > 0 {
        later += 1
        let days = dayTable[min(Int(log.elapsedDays[place]), dayTable.count - 1)]
        let count = countTable[min(later, countTable.count - 1)]
        let lapse = lapses == 0 ? 31 : lapseTable[min(lapses, lapseTable.count - 1)]
        bins[place] = (days * 32 + count) * 32 + lapse
        if log.ratings[place] == 1 { lapses += 1 }
      }
    }
    return bins
  }

  private static func table(base: Double, count: Int) -> [Int32] {
    (0..<count).map { $0 == 0 ? 0 : Int32((log(Double($0)) / log(base)).rounded(.down)) }
  }
}
