/// What became of new cards: by first rating and by the days to the first later day, how many were
/// seen again and how many of them were known.
struct FirstOutcomes: Sendable {
  /// The longest first interval that is told apart.
  static let longest = 2047

  /// Cards with the same first rating and the same first interval.
  struct Group: Equatable, Sendable {
    /// The first interval in days.
    let days: Int
    /// The number of cards.
    let count: Int
    /// How many of them were known.
    let known: Int
  }

  /// The groups of each first rating, 1…4 at 0…3, that are no outliers, by days.
  let groups: [[Group]]
  /// Of each first rating and first interval, whether such cards are outliers.
  private let removed: [Bool]
  /// The first interval of each card in days; 0 without one.
  private let intervals: [Int16]

  /// Counts the first predictions before a cut.
  init(_ log: ReviewLog, before cut: ItemCut) {
    var counts = [Int](repeating: 0, count: 4 * (Self.longest + 1))
    var known = counts
    var intervals = [Int16](repeating: 0, count: log.cards.count)
    let days = log.elapsedDays.span
    for card in log.cards.indices {
      let reviews = log.reviews(ofCardAt: card)
      var place = reviews.lowerBound
      while place < reviews.upperBound, days[place] == 0 { place += 1 }
      guard place < reviews.upperBound,
        ItemCut(time: log.times[place], card: Int32(card)) < cut
      else { continue }
      let interval = min(Int(days[place]), Self.longest)
      let index = Self.index(log.ratings[reviews.lowerBound], interval)
      counts[index] += 1
      if log.ratings[place] > 1 { known[index] += 1 }
      intervals[card] = Int16(interval)
    }
    var removed = [Bool](repeating: false, count: counts.count)
    groups = (1...4).map { (rating: UInt8) in
      let groups = (1...Self.longest).compactMap { (days) -> Group? in
        let index = Self.index(rating, days)
        guard counts[index] > 0 else { return nil }
        return Group(days: days, count: counts[index], known: known[index])
      }
      let outliers = Self.outliers(groups, longest: rating == 4 ? 365 : 100)
      for days in outliers { removed[Self.index(rating, days)] = true }
      return groups.filter { !outliers.contains($0.days) }
    }
    self.removed = removed
    self.intervals = intervals
  }

  /// Whether a card of the log is trained on: one with a prediction that is no outlier.
  func keeps(_ card: Int, firstRating: UInt8) -> Bool {
    intervals[card] > 0 && !removed[Self.index(firstRating, Int(intervals[card]))]
  }

  private static func index(_ rating: UInt8, _ days: Int) -> Int {
    (Int(rating) - 1) * (longest + 1) + days
  }

  /// The intervals that are outliers: the rarest, the longer first, until 20 cards or 5 % are gone;
  /// of the others those of fewer than 6 cards or beyond the longest (fsrs-rs 6.6).
  private static func outliers(_ groups: [Group], longest: Int) -> Set<Int> {
    let total = groups.reduce(0) { $0 + $1.count }
    var gone = 0
    var outliers: Set<Int> = []
    for group in groups.sorted(by: { ($0.count, -$0.days) < ($1.count, -$1.days) }) {
      if gone + group.count < max(20, total / 20) {
        outliers.insert(group.days)
        gone += group.count
      } else if group.count < 6 || group.days > longest {
        outliers.insert(group.days)
      }
    }
    return outliers
  }
}
