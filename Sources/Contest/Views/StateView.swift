/// What every student is sent: `event: state`.
package struct StateView: Equatable, Encodable, Sendable {
  /// The revision of the quiz.
  package var revision: Int
  /// The title above the questions.
  package var title: String
  /// What must be said of the deck; nil for nothing.
  package var advisory: String?
  /// What everybody is doing.
  package var phase: Contest.Phase
  /// Whether the clock stands.
  package var isPaused: Bool
  /// Whether everyone goes at their own speed.
  package var isSelfPaced: Bool
  /// Whether students may say how sure they are.
  package var asksConfidence: Bool
  /// The question on screen, without a clock.
  package var question: QuestionView?
  /// The right answer, once it is told.
  package var reveal: RevealView?

  private enum CodingKeys: String, CodingKey {
    case revision = "rev"
    case title, advisory, phase, question, reveal
    case isPaused = "paused"
    case isSelfPaced = "self_paced"
    case asksConfidence = "confidence"
  }
}

extension Contest {
  /// What every student is sent.
  ///
  /// - Parameter now: When, in milliseconds since 1970.
  /// - Returns: The view.
  package func state(at now: Int64) -> StateView {
    var question = index.map { view(ofQuestionAt: $0, at: now) }
    // Each student's own clock is in their own view: who has no limit must not see that of the others.
    question?.closesIn = nil
    return StateView(
      revision: revision, title: setup.title, advisory: setup.advisory, phase: phase,
      isPaused: isPaused, isSelfPaced: setup.settings.isSelfPaced,
      asksConfidence: setup.settings.asksConfidence,
      question: question,
      reveal: phase == .revealed ? index.map { reveal(ofQuestionAt: $0) } : nil)
  }
}
