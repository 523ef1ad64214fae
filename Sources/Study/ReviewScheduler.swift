import Questions
package import Scheduling

/// Decides when a card comes again after an answer, for sessions, quizzes that count, and
/// classes.
package struct ReviewScheduler {
  private let model: FSRS6
  private let intervals: IntervalPolicy

  /// Prepares the schedule of a deck's cards.
  ///
  /// - Parameters:
  ///   - model: The model that schedules.
  ///   - own: How memories of the deck's cards become intervals; nil where nothing else holds of it.
  ///   - intervals: How memories become intervals otherwise.
  ///   - retention: What the author of the deck asks for in place of the desired retention; nil if
  ///     nothing.
  package init(
    model: FSRS6 = FSRS6(), own: IntervalPolicy? = nil,
    intervals: IntervalPolicy = IntervalPolicy(), retention: Double? = nil
  ) {
    self.model = model
    guard let retention, own == nil else {
      self.intervals = own ?? intervals
      return
    }
    self.intervals = IntervalPolicy(
      desiredRetention: retention, minimumDays: intervals.minimumDays,
      maximumDays: intervals.maximumDays, fuzzes: intervals.fuzzes)
  }

  /// An answer as it is kept with its rating: with what the model expected, and the interval that is
  /// chosen for it.
  ///
  /// - Parameters:
  ///   - review: The answer.
  ///   - rating: What the scheduler is told.
  ///   - before: What was known of the card before; nil for a new one.
  ///   - day: The learner's day of the answer.
  /// - Returns: The review.
  package func scheduled(
    _ review: Review, rating: Rating, before: CardState?, on day: Int
  ) -> Review {
    var review = review
    review.rating = rating
    review.model = Replay.modelName
    review.retrievability = before?.retrievability(on: day, model: model)
    review.interval = interval(of: review, rating: rating, before: before, on: day)
    return review
  }

  /// What each rating of a card in some state would lead to.
  func preview(of card: Card.ID, before state: CardState?, on day: Int) -> Preview {
    intervals.preview(
      of: state?.memory, elapsedDays: max(0, day - (state?.lastDay ?? day)), model: model,
      seed: IntervalPolicy.seed(forKey: card, reviewCount: state?.reviews ?? 0))
  }

  private func interval(
    of review: Review, rating: Rating, before: CardState?, on day: Int
  ) -> Int {
    guard let before, review.options != nil, rating == .good else {
      return preview(of: review.card, before: before, on: day).days[rating]
    }
    let memory = Replay(model: model).memory(
      after: review, rating: rating, elapsed: max(0, day - before.lastDay), from: before.memory)
    let seed = IntervalPolicy.seed(forKey: review.card, reviewCount: before.reviews)
    return intervals.days(for: memory, model: model, seed: seed)
  }
}
