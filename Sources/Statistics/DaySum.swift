package import Study

/// The sums of one day's answers to one deck: what is kept, as a ``RollUp``, for everything that
/// statistics tell by day.
package enum DaySum {
  /// What a day's sums are of.
  package struct Key: Hashable, Sendable {
    /// The learner's day, in days since 1970-01-01.
    package var day: Int
    /// The identifier of the deck; empty where a card's key names none.
    package var deck: String
    /// What the cards were asked for.
    package var source: Review.Source

    /// Creates a key from its parts.
    package init(day: Int, deck: String, source: Review.Source) {
      self.day = day
      self.deck = deck
      self.source = source
    }
  }
}
