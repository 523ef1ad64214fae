/// When FSRS-6 is fitted by Newton's method, and how much of a log its first steps look at.
struct NewtonPlan: Sendable {
  /// What was found best on logs of 12,000 to 1,000,000 reviews.
  static let `default` = NewtonPlan(threshold: 50_000, sample: 10_000, share: 35)

  /// From so many predictions on Newton's method is faster and better; below, early-stopped Adam
  /// generalizes better.
  let threshold: Int
  /// The first steps look at so many predictions and more, see ``share``.
  let sample: Int
  /// The first steps also look at one in so many of all predictions.
  let share: Int

  /// The first steps look at every nth pack: n, from 1, for that many predictions.
  func stride(through itemCount: Int) -> Int {
    max(1, itemCount / (sample + itemCount / share))
  }
}
