import Questions
package import Scheduling

/// Decides when a card comes again after an answer, for sessions, quizzes that count, and
/// classes.
package struct ReviewScheduler {
  private let replay: Replay
  private let intervals: IntervalPolicy
  private let agenda: Agenda?

  /// Prepares the schedule of a deck's cards.
  ///
  /// - Parameters:
  ///   - model: The model that schedules.
  ///   - own: How memories of the deck's cards become intervals; nil where nothing else holds of it.
  ///   - intervals: How memories become intervals otherwise.
  ///   - retention: What the author of the deck asks for in place of the desired retention; nil if
  ///     nothing.
  ///   - agenda: What the learner's coming days hold; nil where that does not matter.
  package init(
    model: Model = .default, own: IntervalPolicy? = nil,
    intervals: IntervalPolicy = IntervalPolicy(), retention: Double? = nil, agenda: Agenda? = nil
  ) {
    replay = Replay(model: model)
    self.agenda = agenda
    self.intervals = own ?? intervals.with(desiredRetention: retention)
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
  ///   - shown: When it was asked: the interval is the one that was shown then, also where the day turned
  ///     meanwhile; nil for the same.
  ///   - siblings: The days on which other cards of the fact are due.
  /// - Returns: The review.
  package func scheduled(
    _ review: Review, rating: Rating, before: CardState?, on day: Int, at instant: Int64? = nil,
    shownAt shown: Moment? = nil, siblings: Set<Int> = []
  ) -> Review {
    var review = review
    review.rating = rating
    let elapsed = Elapsed(from: before, to: day, at: instant)
    review.model = replay.model.kind.rawValue
    review.weightsFingerprint = replay.model.fingerprint
    review.retention = intervals.desiredRetention
    review.retrievability = before.map { replay.retrievability(of: $0.memory, after: elapsed) }
    let choice = choice(on: shown?.day ?? day, before: before, siblings: siblings)
    review.interval = interval(
      of: review, rating: rating, before: before,
      shown.map { Elapsed(from: before, to: $0.day, at: $0.milliseconds) } ?? elapsed,
      choosing: choice)
    return review
  }

  /// What each rating of a card in some state would lead to at some time.
  func preview(
    of card: Card.ID, before state: CardState?, on moment: Moment, siblings: Set<Int> = []
  ) -> Preview {
    preview(
      of: card, before: state,
      Elapsed(from: state, to: moment.day, at: moment.milliseconds),
      choosing: choice(on: moment.day, before: state, siblings: siblings))
  }

  private func preview(
    of card: Card.ID, before state: CardState?, _ elapsed: Elapsed,
    choosing choice: IntervalPolicy.DayChoice?
  ) -> Preview {
    intervals.preview(
      of: state?.memory, elapsedDays: elapsed.days, exactDays: elapsed.exactDays,
      model: replay.model,
      seed: IntervalPolicy.seed(forKey: card, reviewCount: state?.reviews ?? 0), choosing: choice)
  }

  private func interval(
    of review: Review, rating: Rating, before: CardState?, _ elapsed: Elapsed,
    choosing choice: IntervalPolicy.DayChoice?
  ) -> Int {
    guard let before, review.options != nil, rating == .good else {
      return preview(of: review.card, before: before, elapsed, choosing: choice).days[rating]
    }
    let memory = replay.memory(
      after: review, rating: rating, elapsed: elapsed, from: before.memory)
    let seed = IntervalPolicy.seed(forKey: review.card, reviewCount: before.reviews)
    return intervals.days(for: memory, model: replay.model, seed: seed, choosing: choice)
  }

  /// What chooses among the days of a fuzz: the agenda.
  private func choice(
    on day: Int, before: CardState?, siblings: Set<Int>
  ) -> IntervalPolicy.DayChoice? {
    guard let agenda else { return nil }
    // An interval counts from the last review where a clock went back.
    let start = max(day, before?.lastDay ?? day)
    return { range, drawn in
      agenda.bestDay(
        in: (start + range.lowerBound)...(start + range.upperBound), drawn: start + drawn,
        today: start, siblings: siblings) - start
    }
  }
}
