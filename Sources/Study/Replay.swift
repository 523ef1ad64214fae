package import Questions
package import Scheduling

/// Turns reviews into memory: the model of a learner with its weights, and what the learner says of
/// intervals.
package struct Replay: Equatable, Sendable {
  /// The model that schedules.
  package let model: Model
  /// How memories become intervals, where the log has none that holds.
  package var intervals: IntervalPolicy
  /// The same for decks of which something else holds.
  package var intervalsOfDecks: [String: IntervalPolicy]
  /// What tells the model's weights apart from others; nil for the default ones.
  private let fingerprint: UInt64?

  /// Creates a replay by a model.
  package init(
    model: Model = .default, intervals: IntervalPolicy = IntervalPolicy(),
    intervalsOfDecks: [String: IntervalPolicy] = [:]
  ) {
    self.model = model
    fingerprint = model.fingerprint
    self.intervals = intervals
    self.intervalsOfDecks = intervalsOfDecks
  }

  /// The state after one more review.
  ///
  /// - Parameters:
  ///   - review: A review of the card; one without a rating changes nothing.
  ///   - day: The learner's day of the review. A day before the last review's, as after a clock
  ///     that went back, counts as the same day.
  ///   - instant: When it was, in milliseconds since 1970 UTC; nil where only the day is known.
  ///   - state: The state before; nil for a card that was never reviewed.
  /// - Returns: The state after; nil if there was none and the review has no rating.
  package func state(
    after review: Review, on day: Int, at instant: Int64? = nil, from state: CardState?
  ) -> CardState? {
    guard let rating = review.rating else { return state }
    let elapsed = Elapsed(from: state, to: day, at: instant)
    let memory = memory(after: review, rating: rating, elapsed: elapsed, from: state?.memory)
    let interval =
      keepsInterval(of: review, elapsed: elapsed, from: state)
      ? review.interval ?? interval(of: memory, after: review, fuzzes: false)
      : interval(of: memory, after: review, reviews: state?.reviews ?? 0)
    // A miss repeated on one day is one forgetting.
    let isLapse = rating == .again && elapsed.days > 0
    let reviewDay = max(day, state?.lastDay ?? day)
    return CardState(
      memory: memory, dueDay: reviewDay + max(0, interval), lastDay: reviewDay,
      firstDay: state?.firstDay ?? day, reviews: (state?.reviews ?? 0) + 1,
      lapses: (state?.lapses ?? 0) + (isLapse ? 1 : 0),
      missesInARow: rating == .again ? (state?.missesInARow ?? 0) + 1 : 0,
      lastAt: instant.map { max($0, state?.lastAt ?? $0) })
  }

  /// The memory after a review: a right choice among options is discounted, because it may have been
  /// a guess.
  package func memory(
    after review: Review, rating: Rating, elapsed: Elapsed, from memory: Memory?
  ) -> Memory {
    model.memory(
      after: RatedReview(
        rating: rating, elapsedDays: elapsed.days, exactDays: elapsed.exactDays,
        options: review.options.flatMap { $0 >= 2 ? $0 : nil }), from: memory)
  }

  /// The probability of recall after some time, as reviews keep it: by exact time where the model
  /// goes by it.
  package func retrievability(of memory: Memory, after elapsed: Elapsed) -> Double {
    model.retrievability(
      of: memory,
      elapsedDays: model.kind == .fsrs7 ? elapsed.exactDays : Double(elapsed.days))
  }

  /// How memories of a card's deck become intervals.
  package func policy(of card: Card.ID) -> IntervalPolicy {
    guard !intervalsOfDecks.isEmpty else { return intervals }
    return intervalsOfDecks[String(card.prefix { $0 != ":" })] ?? intervals
  }

  /// Whether a review saw the memory that the replay finds before it.
  ///
  /// It did not where a merge or a retraction changed what came before, or another model or other
  /// weights scheduled: then its interval says nothing. It is told by the name of the model, the
  /// fingerprint of its weights and the retrievability that the review keeps, which by FSRS-6 is 1 for
  /// any memory on the same day. A review that no model scheduled saw none, and keeps what it has.
  private func keepsInterval(of review: Review, elapsed: Elapsed, from state: CardState?) -> Bool {
    guard let name = review.model else { return true }
    guard name == model.kind.rawValue, review.weightsFingerprint == fingerprint else {
      return false
    }
    guard let seen = review.retrievability, let state else {
      return review.retrievability == nil && state == nil
    }
    return abs(seen - retrievability(of: state.memory, after: elapsed)) < 1e-9
  }

  /// The interval after a review that has none of its own, or one that does not hold any more: for the
  /// retention it was scheduled for, else the one that holds now, and without an agenda.
  private func interval(
    of memory: Memory, after review: Review, reviews: Int = 0, fuzzes: Bool = true
  ) -> Int {
    let policy = policy(of: review.card)
    let bounds = IntervalPolicy.retentionBounds
    let wanted = review.retention.flatMap { bounds.contains($0) ? $0 : nil }
    return policy.with(desiredRetention: wanted, fuzzes: fuzzes && policy.fuzzes).days(
      for: memory, model: model,
      seed: IntervalPolicy.seed(forKey: review.card, reviewCount: reviews))
  }
}
