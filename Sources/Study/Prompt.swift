package import Questions

/// What kind of line a session waits for; how the prompt reads is decided elsewhere.
package enum Prompt: Equatable, Sendable {
  /// Enter, to go on.
  case enter
  /// A reply to a question.
  case reply(Question)
  /// Enter again for the answer, or a reply.
  case unknown(Question)
  /// Whether a close reply was a slip: 1 yes, 2 no.
  case slip(typed: String, right: String)
  /// Whether an order that was read back is meant: Enter or another order.
  case readBack
  /// The rating of a flashcard, 1…4, with the days each leads to; none where nothing is scheduled.
  case rating(days: [Int])
  /// Which key points the learner had, of that many.
  case keyPoints(count: Int)
  /// Whether a spelling is accepted from now on: 1 yes, 2 no.
  case accept(String)
  /// What is wrong with a question, 1…5.
  case fault
  /// Whether to go on after the limit.
  case goOn(answered: Int)
  /// Enter, to try again to write the answer.
  case retry
}
