import Questions
package import Scheduling

/// Decides when a card comes again after an answer, for sessions, quizzes that count, and
/// classes.
package struct ReviewScheduler {
  private let replay: Replay
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
    model: Model = .default, own: IntervalPolicy? = nil,
    intervals: IntervalPolicy = IntervalPolicy(), retention: Double? = nil
  ) {
    replay = Replay(model: model)
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
  ///   - instant: When it was given, in milliseconds since 1970 UTC; nil where only the day is known.
  /// - Returns: The review.
  package func scheduled(
    _ review: Review, rating: Rating, before: CardState?, on day: Int, at instant: Int64? = nil
  ) -> Review {
    var review = review
    review.rating = rating
    let elapsed = Elapsed(from: before, to: day, at: instant)
    review.model = replay.model.kind.rawValue
    review.retrievability = before.map { replay.retrievability(of: $0.memory, after: elapsed) }
    review.interval = interval(of: review, rating: rating, before: before, elapsed)
    return review
  }

  /// What each rating of a card in some state would lead to.
  func preview(of card: Card.ID, before state: CardState?, _ elapsed: Elapsed) -> Preview {
    intervals.preview(
      of: state?.memory, elapsedDays: elapsed.days, exactDays: elapsed.exactDays,
      model: replay.model,
      seed: IntervalPolicy.seed(forKey: card, reviewCount: state?.reviews ?? 0))
  }

  private func interval(
    of review: Review, rating: Rating, before: CardState?, _ elapsed: Elapsed
  ) -> Int {
    guard let before, review.options != nil, rating == .good else {
      return preview(of: review.card, before: before, elapsed).days[rating]
    }
    let memory = replay.memory(
      after: review, rating: rating, elapsed: elapsed, from: before.memory)
    let seed = IntervalPolicy.seed(forKey: review.card, reviewCount: before.reviews)
    return intervals.days(for: memory, model: replay.model, seed: seed)
  }
}
