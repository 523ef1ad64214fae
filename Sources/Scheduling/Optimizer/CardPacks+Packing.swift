extension CardPacks {
  /// Packs the first reviews of each card.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - lengths: How many reviews of each card are packed; 0 for none.
  ///   - exact: Whether days are exact, with same-day reviews a fraction of a day later.
  ///   - weight: How much the prediction of the review at a place counts; nil for a replay.
  init(
    _ log: ReviewLog, lengths: [Int32], exact: Bool = false, weight: ((Int) -> Float)? = nil
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
    if weight != nil { weights.reserveCapacity(rowCount) }
    if !log.options.isEmpty { chances.reserveCapacity(rowCount) }
    for pack in 0..<packCount { append(pack, log, lengths, exact, weight) }
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
    _ pack: Int, _ log: ReviewLog, _ lengths: [Int32], _ exact: Bool, _ weight: ((Int) -> Float)?
  ) {
    let width = Lanes.scalarCount
    var lengthsOfLanes = LanePlaces()
    var startsOfLanes = LanePlaces()
    for lane in 0..<width {
      let card = cards[pack * width + lane]
      guard card >= 0 else { continue }
      lengthsOfLanes[lane] = Int(lengths[Int(card)])
      startsOfLanes[lane] = Int(log.starts[Int(card)])
    }
    let ratingsOfLog = log.ratings.span
    let daysOfLog = log.elapsedDays.span
    var itemCount: Int32 = 0
    for row in 0..<rows(of: pack).count {
      var day = Lanes()
      var rating = Lanes(repeating: 3)
      var importance = Lanes()
      var chance = Lanes()
      for lane in 0..<width where row < lengthsOfLanes[lane] {
        let place = startsOfLanes[lane] + row
        let whole = daysOfLog[place]
        day[lane] = exact ? (row == 0 ? 0 : Float(log.exactDays(at: place))) : Float(whole)
        rating[lane] = Float(ratingsOfLog[place])
        if let weight, whole > 0 {
          importance[lane] = weight(place)
          itemCount += 1
        }
        if !log.options.isEmpty, log.options[place] >= 2 {
          chance[lane] = 1 / Float(log.options[place])
        }
      }
      days.append(day)
      ratings.append(rating)
      if weight != nil { weights.append(importance) }
      if !log.options.isEmpty { chances.append(chance) }
    }
    items.append(itemCount)
  }
}
