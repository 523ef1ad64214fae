/// What studying at one desired retention takes and gives.
package struct Workload: Equatable, Sendable {
  /// The desired retention.
  package let retention: Double
  /// The reviews of the whole time, first ones included.
  package let reviews: Int
  /// The mean number of reviews a day.
  package let reviewsPerDay: Double
  /// The mean number of minutes a day.
  package let minutesPerDay: Double
  /// The number of cards that were begun, those at the start included.
  package let cards: Int
  /// How many of them, by expectation, are known at the end.
  package let known: Double
}
