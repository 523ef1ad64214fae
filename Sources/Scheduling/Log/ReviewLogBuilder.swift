/// Gathers reviews in any order and puts them into a log.
package struct ReviewLogBuilder {
  private var cards: [Int64] = []
  private var times: [Int64] = []
  private var days: [Int32] = []
  private var ratings: [UInt8] = []
  private var options: [UInt8] = []
  private var isOrdered = true

  /// Starts without reviews.
  package init() {}

  /// Makes room for that many reviews in all.
  package mutating func reserveCapacity(_ count: Int) {
    cards.reserveCapacity(count)
    times.reserveCapacity(count)
    days.reserveCapacity(count)
    ratings.reserveCapacity(count)
  }

  /// Adds a review.
  ///
  /// - Parameters:
  ///   - card: The card's number.
  ///   - time: The instant in milliseconds since 1970 UTC.
  ///   - day: The learner's local day, counted from any day; of any card the same way.
  ///   - rating: The rating.
  ///   - options: Among how many options, up to 255, the reply was chosen; nil for a recall.
  package mutating func append(
    card: Int64, time: Int64, day: Int, rating: Rating, options: Int? = nil
  ) {
    if let options {
      if self.options.isEmpty { self.options = Array(repeating: 0, count: ratings.count) }
      self.options.append(options >= 2 ? UInt8(clamping: options) : 0)
    } else if !self.options.isEmpty {
      self.options.append(0)
    }
    append(card: card, time: time, day: day, rating: UInt8(rating.rawValue))
  }

  /// Adds a recall whose rating, as a number, is known to be 1…4, when no review has options.
  @inline(__always)
  mutating func append(card: Int64, time: Int64, day: Int, rating: UInt8) {
    if isOrdered, let last = cards.last {
      isOrdered =
        last < card
        || last == card && (times[times.count - 1], ratings[times.count - 1]) <= (time, rating)
    }
    cards.append(card)
    times.append(time)
    days.append(Int32(clamping: day))
    ratings.append(rating)
  }

  /// The log of all reviews; one card's reviews at the same instant are ordered by rating.
  ///
  /// Where a card's day is before one that it had already, it counts as the latest of them.
  package consuming func log() -> ReviewLog {
    if !isOrdered { order() }
    var numbers: [Int64] = []
    var starts: [Int32] = []
    var before: Int32 = 0
    for place in cards.indices {
      let day = days[place]
      if numbers.last == cards[place] {
        days[place] = Int32(clamping: max(Int64(day) - Int64(before), 0))
      } else {
        numbers.append(cards[place])
        starts.append(Int32(place))
        days[place] = 0
        before = day
      }
      before = max(before, day)
    }
    starts.append(Int32(cards.count))
    return ReviewLog(
      cards: numbers, starts: starts, times: times, elapsedDays: days, ratings: ratings,
      options: options)
  }
}

extension ReviewLogBuilder {
  /// Sorts by card, time and rating: cards by counting, as a log is mostly by time already.
  private mutating func order() {
    let numbers = Set(cards).sorted()
    let index = Dictionary(
      uniqueKeysWithValues: numbers.enumerated().map { ($0.element, $0.offset) })
    var ends = [Int](repeating: 0, count: numbers.count + 1)
    var places = [Int](repeating: 0, count: cards.count)
    let owners = cards.map { index[$0] ?? 0 }
    for owner in owners { ends[owner + 1] += 1 }
    for owner in numbers.indices { ends[owner + 1] += ends[owner] }
    for (place, owner) in owners.enumerated() {
      places[ends[owner]] = place
      ends[owner] += 1
    }
    var start = 0
    for owner in numbers.indices {
      sort(&places[start..<ends[owner]])
      start = ends[owner]
    }
    cards = places.map { cards[$0] }
    times = places.map { times[$0] }
    days = places.map { days[$0] }
    ratings = places.map { ratings[$0] }
    if !options.isEmpty { options = places.map { options[$0] } }
  }

  private func sort(_ places: inout ArraySlice<Int>) {
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      (times[left], ratings[left], left) < (times[right], ratings[right], right)
    }
    if zip(places, places.dropFirst()).allSatisfy(isBefore) { return }
    places.sort(by: isBefore)
  }
}
