import Chance

extension IntervalPolicy {
  /// The seed of a card's next fuzz: stable between runs, new with each review.
  ///
  /// `reviewCount` is the number of reviews before this one. As undo takes a review back, the seed
  /// comes back too: the interval shown is the interval kept.
  package static func seed(forKey key: String, reviewCount: Int) -> UInt64 {
    var hash = FNV1a()
    hash.combine(key)
    // No UTF-8 text contains this byte, so that key and count cannot run into each other.
    hash.combine(CollectionOfOne(0xFF))
    hash.combine(UInt64(bitPattern: Int64(reviewCount)))
    return hash.value
  }

  /// The days, within minimum and maximum, that the fuzz of an interval may lead to.
  ///
  /// Of an interval I it is I alone below 2.5 days, else the whole days within
  /// `±(1 + 0.15·(min(I,7)−2.5) + 0.10·(min(I,20)−7)⁺ + 0.05·(I−20)⁺)`. Without fuzz it is always I.
  /// An interval out of minimum and maximum counts as the nearest of them.
  package func fuzzRange(of days: Int) -> ClosedRange<Int> {
    let center = min(max(days, minimumDays), maximumDays)
    let spread = fuzzes ? Self.spread(of: Double(center)) : 0
    return max(center - spread, minimumDays)...min(center + spread, maximumDays)
  }

  /// The one day of the fuzz range that the seed draws, every day being as likely as the others.
  func fuzzed(_ days: Int, seed: UInt64) -> Int {
    let range = fuzzRange(of: days)
    var generator = SplitMix64(seed: seed)
    // The high half of the product is a number below the count; unlike a remainder it grows with
    // the range, which keeps intervals of one seed in order.
    let offset = generator.next().multipliedFullWidth(by: UInt64(range.count)).high
    return range.lowerBound + Int(offset)
  }

  private static func spread(of days: Double) -> Int {
    guard days >= 2.5 else { return 0 }
    return Int(
      1 + 0.15 * (min(days, 7) - 2.5) + 0.10 * max(min(days, 20) - 7, 0)
        + 0.05 * max(days - 20, 0))
  }
}
