/// When FSRS-6 is fitted by Newton's method, and how much of a log its first steps look at.
struct NewtonPlan: Sendable {
  /// What was found best on logs of 12,000 to 1,000,000 reviews.
  static let usual = NewtonPlan(threshold: 50_000, sample: 10_000, share: 35)

  /// From so many predictions on Newton's method is faster and better; below, early-stopped Adam
  /// generalizes better.
  let threshold: Int
  /// The first steps look at so many predictions and more, see ``share``.
  let sample: Int
  /// The first steps also look at every so manieth of all predictions.
  let share: Int

  /// The first steps look at every so manieth pack, of so many predictions.
  func stride(through itemCount: Int) -> Int {
    max(1, itemCount / (sample + itemCount / share))
  }
}
