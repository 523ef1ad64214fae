/// The end of a quiz, as it is shown.
package struct QuizReport: Equatable, Sendable {
  /// What was answered, in order.
  package var answers: [Quiz.Result]
  /// What became of the quiz.
  package var result: QuizResult
  /// Whether the right answers were not shown yet.
  package var explains: Bool

  /// Creates a report from its parts.
  package init(answers: [Quiz.Result], result: QuizResult, explains: Bool) {
    self.answers = answers
    self.result = result
    self.explains = explains
  }

  /// The number of cards that the answers scheduled.
  package var scheduled: Int { answers.count { $0.rating != nil } }
}
