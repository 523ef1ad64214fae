package import Questions
package import Scheduling

/// What the scheduler is told of an answer: forms are evidence of different strength.
package enum RatingPolicy {
  /// The rating of an answer that was graded by Cardinal.
  ///
  /// - Parameters:
  ///   - assessment: How right the reply was. A close one counts here as a slip the learner
  ///     confirmed.
  ///   - question: What was asked.
  ///   - hints: The number of hints asked for.
  ///   - state: What is known of the card; nil for a new one.
  ///   - isRelearning: Whether the card was missed in this session.
  /// - Returns: The rating; nil where the answer schedules nothing.
  package static func rating(
    of assessment: Assessment, question: Question, hints: Int, state: CardState?,
    isRelearning: Bool
  ) -> Rating? {
    switch question.response {
    case .recall, .matching: return nil
    case .typed where question.form.evidence == .none: return nil
    case .typed: return typed(assessment.verdict, hints: hints)
    case .list, .order:
      return parts(assessment.score, hints: hints, isClose: assessment.verdict == .close)
    case .choice(let options, _):
      // A guess between two is right or wrong by chance, and the odd one out is found without
      // knowing it: no evidence either way.
      guard options.count >= 3, question.form.evidence != .none else { return nil }
      guard assessment.verdict == .exact else { return .again }
      // One right choice in k is a guess: it is evidence only of what is already firm.
      guard let state, state.isFirm, !isRelearning else { return nil }
      return hints > 0 ? .hard : .good
    }
  }

  /// The rating of a flashcard by its key points: all good, half hard, fewer again.
  package static func rating(keyPointsHad had: Int, of count: Int, hints: Int) -> Rating {
    if had >= count { return hints > 0 ? .hard : .good }
    return had * 2 >= count ? .hard : .again
  }

  private static func typed(_ verdict: Verdict, hints: Int) -> Rating {
    switch verdict {
    case .exact: hints > 0 ? .hard : .good
    case .close: .hard
    case .otherName, .wrong, .partial, .unknown, .empty: .again
    }
  }

  private static func parts(_ score: Double, hints: Int, isClose: Bool) -> Rating {
    if score >= 1 { return hints > 0 || isClose ? .hard : .good }
    return score >= 0.75 ? .hard : .again
  }
}
