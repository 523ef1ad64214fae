extension CardPacks {
  /// Packs the first reviews of each card.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - lengths: How many reviews of each card are packed; 0 for none.
  ///   - exact: Whether days are exact, with same-day reviews a fraction of a day later.
  ///   - recency: How much each prediction counts; nil for a replay.
  init(
    _ log: ReviewLog, lengths: [Int32], exact: Bool = false, weights recency: RecencyWeights? = nil
  ) {
    let width = Lanes.scalarCount
    let order = Self.order(lengths)
    let packCount = (order.count + width - 1) / width
    starts.reserveCapacity(packCount + 1)
    items.reserveCapacity(packCount)
    cards = order + Array(repeating: -1, count: packCount * width - order.count)
    var rowCount = 0
    for pack in 0..<packCount {
      // The longest card is the last one of its pack.
      rowCount += Int(lengths[Int(order[min(order.count, (pack + 1) * width) - 1])])
      starts.append(Int32(rowCount))
    }
    days.reserveCapacity(rowCount)
    ratings.reserveCapacity(rowCount)
    if recency != nil { weights.reserveCapacity(rowCount) }
    if !log.options.isEmpty { chances.reserveCapacity(rowCount) }
    for pack in 0..<packCount { append(pack, log, lengths, exact, recency) }
  }

  /// The cards that have a length, by length and then by index.
  private static func order(_ lengths: [Int32]) -> [Int32] {
    var ends = [Int](repeating: 0, count: Int(lengths.max() ?? 0) + 2)
    for length in lengths { ends[Int(length) + 1] += 1 }
    let without = ends[1]
    ends[1] = 0
    for length in 1..<ends.count { ends[length] += ends[length - 1] }
    var order = [Int32](repeating: 0, count: lengths.count - without)
    for (card, length) in lengths.enumerated() where length > 0 {
      order[ends[Int(length)]] = Int32(card)
      ends[Int(length)] += 1
    }
    return order
  }

  private mutating func append(
    _ pack: Int, _ log: ReviewLog, _ lengths: [Int32], _ exact: Bool, _ recency: RecencyWeights?
  ) {
    var counts = LanePlaces()
    var places = LanePlaces()
    for lane in 0..<Lanes.scalarCount {
      let card = cards[pack * Lanes.scalarCount + lane]
      guard card >= 0 else { continue }
      counts[lane] = Int(lengths[Int(card)])
      places[lane] = Int(log.starts[Int(card)])
    }
    let ratingColumn = log.ratings.span
    let dayColumn = log.elapsedDays.span
    var itemCount: Int32 = 0
    for row in 0..<rows(of: pack).count {
      let whole = lanes { row < counts[$0] ? Float(dayColumn[places[$0] + row]) : 0 }
      ratings.append(lanes { row < counts[$0] ? Float(ratingColumn[places[$0] + row]) : 3 })
      if exact, row > 0 {
        days.append(
          lanes { row < counts[$0] ? Float(log.exactDays(at: places[$0] + row)) : 0 })
      } else {
        days.append(whole)
      }
      if let recency {
        weights.append(
          lanes { lane in
            guard whole[lane] > 0 else { return 0 }
            itemCount += 1
            return recency(places[lane] + row)
          })
      }
      if !log.options.isEmpty {
        chances.append(
          lanes { lane in
            let options = row < counts[lane] ? log.options[places[lane] + row] : 0
            return options >= 2 ? 1 / Float(options) : 0
          })
      }
    }
    items.append(itemCount)
  }
}
