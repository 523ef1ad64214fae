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

  /// The order of the times, equal ones as they stand: a radix sort by eleven bits at a time.
  private static func order(_ times: [Int64]) -> [Int32] {
    var order = times.indices.map { Int32($0) }
    guard let first = times.min(), let last = times.max() else { return order }
    let range = UInt64(bitPattern: last &- first)
    var other = order
    var shift: UInt64 = 0
    while shift < 64, range >> shift > 0 {
      var ends = [Int](repeating: 0, count: 2049)
      for time in times { ends[Int((UInt64(bitPattern: time &- first) >> shift) & 2047) + 1] += 1 }
      for digit in 0..<2048 { ends[digit + 1] += ends[digit] }
      for index in order {
        let digit = Int((UInt64(bitPattern: times[Int(index)] &- first) >> shift) & 2047)
        other[ends[digit]] = index
        ends[digit] += 1
      }
      swap(&order, &other)
      shift += 11
    }
    return order
  }
}
