/// The predictions of a log, each a review on a later day than the one before, by time and card.
struct ItemOrder: Sendable {
  /// The places of the reviews in the log, in that order.
  let places: [Int32]
  /// The card of each, by its index in the log.
  let cards: [Int32]

  /// Sorts the predictions of a log.
  init(_ log: ReviewLog) {
    var places: [Int32] = []
    var owners: [Int32] = []
    for card in log.cards.indices {
      for place in log.reviews(ofCardAt: card) where log.elapsedDays[place] > 0 {
        places.append(Int32(place))
        owners.append(Int32(card))
      }
    }
    let times = places.map { log.times[Int($0)] }
    let order = Self.order(times)
    self.places = order.map { places[Int($0)] }
    cards = order.map { owners[Int($0)] }
  }

  /// The number of predictions.
  var count: Int { places.count }

  /// The cut before the prediction of that rank; behind all for their number.
  func cut(at rank: Int, in log: ReviewLog) -> ItemCut {
    guard rank < count else { return .end }
    return ItemCut(time: log.times[Int(places[rank])], card: cards[rank])
  }

  /// The order of the times, equal ones as they stand.
  private static func order(_ times: [Int64]) -> [Int32] {
    let first = times.min() ?? 0
    let range = (times.max() ?? 0).subtractingReportingOverflow(first)
    let placeBits = UInt64(64 - times.count.leadingZeroBitCount)
    guard !range.overflow, range.partialValue.leadingZeroBitCount >= placeBits else {
      return times.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { Int32($0) }
    }
    // Time and place in one number, the place being in order already.
    let keys = times.enumerated().map { UInt64($1 - first) << placeBits | UInt64($0) }
    let mask = (UInt64(1) << placeBits) - 1
    return radixSorted(keys, without: placeBits).map { Int32(truncatingIfNeeded: $0 & mask) }
  }
}
