/// The time from a card's last review to another one, as the models take it.
package struct Elapsed: Equatable, Sendable {
  /// The whole days between the learner's days, 0 or more; 0 for a first review.
  package let days: Int
  /// The exact days, 0 or more; the whole ones where an instant is not known.
  package let exactDays: Double

  /// The time from a state, nil for a card never reviewed, to a review.
  ///
  /// - Parameters:
  ///   - state: What is known of the card.
  ///   - day: The learner's day of the review; one before the last counts as the same day.
  ///   - instant: When it is, in milliseconds since 1970 UTC; nil where only the day is known.
  package init(from state: CardState?, to day: Int, at instant: Int64? = nil) {
    days = max(0, day - (state?.lastDay ?? day))
    if let instant, let last = state?.lastAt {
      exactDays = Double(max(0, instant - last)) / 86_400_000
    } else {
      exactDays = Double(days)
    }
  }
}
