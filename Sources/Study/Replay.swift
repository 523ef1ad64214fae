import Questions
package import Scheduling

/// Turns reviews into memory.
package struct Replay: Sendable {
  /// The model that schedules.
  package var model: FSRS6
  /// The name of the model, as reviews keep it.
  package static let modelName = "fsrs-6"

  /// Creates a replay by a model.
  package init(model: FSRS6 = FSRS6()) { self.model = model }

  /// The state after one more review.
  ///
  /// - Parameters:
  ///   - review: A review of the card; one without a rating changes nothing.
  ///   - day: The learner's day of the review. A day before the last review's, as after a clock
  ///     that went back, counts as the same day.
  ///   - state: The state before; nil for a card that was never reviewed.
  /// - Returns: The state after; nil if there was none and the review has no rating.
  package func state(after review: Review, on day: Int, from state: CardState?) -> CardState? {
    guard let rating = review.rating else { return state }
    let elapsed = max(0, day - (state?.lastDay ?? day))
    let memory = memory(after: review, rating: rating, elapsed: elapsed, from: state?.memory)
    let interval =
      keepsInterval(of: review, elapsed: elapsed, from: state)
      ? review.interval ?? plainInterval(of: memory)
      : fuzzedInterval(of: memory, card: review.card, reviews: state?.reviews ?? 0)
    // A miss repeated on one day is one forgetting.
    let isLapse = rating == .again && elapsed > 0
    let reviewDay = max(day, state?.lastDay ?? day)
    return CardState(
      memory: memory, dueDay: reviewDay + max(0, interval), lastDay: reviewDay,
      firstDay: state?.firstDay ?? day, reviews: (state?.reviews ?? 0) + 1,
      lapses: (state?.lapses ?? 0) + (isLapse ? 1 : 0),
      missesInARow: rating == .again ? (state?.missesInARow ?? 0) + 1 : 0)
  }

  /// The memory after a review: a right choice among options is discounted, because it may have been
  /// a guess.
  package func memory(
    after review: Review, rating: Rating, elapsed: Int, from memory: Memory?
  ) -> Memory {
    if let memory, let options = review.options, options >= 2, rating == .good {
      return model.memory(afterGuessing: options, from: memory, elapsedDays: elapsed)
    }
    return model.memory(after: rating, from: memory, elapsedDays: elapsed)
  }

  /// Whether a review saw the memory that the replay finds before it.
  ///
  /// It did not where a merge or a retraction changed what came before, or another model scheduled:
  /// then its interval says nothing. It is told by the retrievability the review keeps, which is 1
  /// for any memory on the same day. A review that no model scheduled saw none, and keeps what it
  /// has.
  private func keepsInterval(of review: Review, elapsed: Int, from state: CardState?) -> Bool {
    guard let name = review.model else { return true }
    guard name == Self.modelName else { return false }
    guard let seen = review.retrievability, let state else {
      return review.retrievability == nil && state == nil
    }
    let found = model.retrievability(of: state.memory, elapsedDays: Double(elapsed))
    return abs(seen - found) < 1e-9
  }

  /// The interval of a review whose own does not hold any more: fuzzed, without load balance.
  private func fuzzedInterval(of memory: Memory, card: Card.ID, reviews: Int) -> Int {
    IntervalPolicy().days(
      for: memory, model: model, seed: IntervalPolicy.seed(forKey: card, reviewCount: reviews))
  }

  /// The interval of a review that came without one, from another program.
  private func plainInterval(of memory: Memory) -> Int {
    IntervalPolicy(fuzzes: false).days(for: memory, model: model, seed: 0)
  }
}
