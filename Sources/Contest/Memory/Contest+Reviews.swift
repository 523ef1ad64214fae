package import Foundation
import Questions
import Scheduling
package import Study

/// What a student's answer to a question is for their memory.
package struct ContestReview: Equatable, Sendable {
  /// The student.
  package var player: UUID
  /// The place of the question.
  package var index: Int
  /// The answer as the log keeps it.
  package var review: Review
}

extension Contest {
  /// What the answers to the question at a place are for memory: of each student the answer that stood
  /// when the question first closed.
  ///
  /// - Parameters:
  ///   - index: The place of the question.
  ///   - now: When the reviews are logged: models that go by exact time count up to it.
  ///   - retention: What the author of the deck asks for in place of the desired retention; nil if
  ///     nothing.
  ///   - replay: What turns a student's reviews into memory and intervals.
  ///   - state: What is known of the card for a student; nil for a card they never had.
  /// - Returns: The reviews in the order the students came; none before the question was closed.
  package func reviews(
    ofQuestionAt index: Int, at now: Moment, retention: Double?, replay: (UUID) -> Replay,
    state: (UUID) -> CardState?
  ) -> [ContestReview] {
    guard let first = items[index].first, !flow.skipped.contains(index) else { return [] }
    let question = setup.questions[index]
    return players.compactMap { player in
      guard let answer = first[player.id] else { return nil }
      let before = state(player.id)
      var review = Review(
        card: question.question.card.id, rating: nil, verdict: answer.assessment.verdict,
        form: question.question.form, options: question.optionCount,
        reply: answer.assessment.reply, takenFor: answer.assessment.takenFor,
        hints: answer.hints,
        milliseconds: Int(min(3_600_000, max(0, answer.milliseconds))),
        seed: question.question.seed, source: .classroom)
      let replay = replay(player.id)
      // Also where nothing is scheduled: what was expected is compared with what happened.
      review.retrievability = before.map {
        replay.retrievability(
          of: $0.memory, after: Elapsed(from: $0, to: now.day, at: now.milliseconds))
      }
      if let rating = Self.rating(of: answer, to: question, before: before) {
        review = ReviewScheduler(replay, deck: question.question.card.deck, retention: retention)
          .scheduled(
            review, rating: rating, before: before, on: now.day, at: now.milliseconds)
      }
      return ContestReview(player: player.id, index: index, review: review)
    }
  }

  /// The rating of an answer; nil where it schedules nothing.
  ///
  /// A list whose members were picked from options is no evidence of more than a choice is: picked
  /// right it counts for what is firm already.
  private static func rating(
    of answer: ContestAnswer, to question: ContestQuestion, before: CardState?
  ) -> Rating? {
    if case .several = question.prompt {
      guard answer.assessment.score >= 1 else { return .again }
      guard before?.isFirm == true else { return nil }
      return answer.hints > 0 ? .hard : .good
    }
    return RatingPolicy.rating(
      of: answer.assessment, question: question.question, hints: answer.hints, state: before,
      isRelearning: false)
  }
}

extension ReviewScheduler {
  /// Prepares a deck's schedule for one of many students.
  ///
  /// - Parameters:
  ///   - replay: The student's model, and the intervals they want.
  ///   - deck: The identifier of the deck.
  ///   - retention: What the author of the deck asks for; nil if nothing. It goes before the
  ///     student's general retention, and behind another one that the student has for this deck.
  fileprivate init(_ replay: Replay, deck: String, retention: Double?) {
    let own = replay.intervalsOfDecks[deck]
    let hasOwnRetention =
      own.map { $0.desiredRetention != replay.intervals.desiredRetention } ?? false
    self.init(
      model: replay.model, own: hasOwnRetention || retention == nil ? own : nil,
      intervals: own ?? replay.intervals, retention: retention)
  }
}

extension ContestQuestion {
  /// The number of options that one is chosen of, or several; nil where none are.
  var optionCount: Int? {
    switch prompt {
    case .choice(let options, _), .several(let options, _): options.count
    case .order, .matching, .text: nil
    }
  }
}
