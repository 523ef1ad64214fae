package import Questions

/// A sentence a session says; its wording stands elsewhere.
package enum Message: Equatable, Sendable {
  /// There is no answer to take back.
  case nothingToUndo
  /// The last answer was taken back, and its question is asked again.
  case undone(card: Card.ID)
  /// There is no verdict to change.
  case nothingToChange
  /// The verdict now is the other one.
  case flipped(answer: String, isRight: Bool)
  /// The last answer has this rating.
  case rated(answer: String, Int, days: Int?)
  /// The spelling is accepted for this card from now on.
  case accepted(String)
  /// The spelling stays wrong, because it names something else.
  case refused(String)
  /// A flashcard is rated by the learner, who can only rate it anew with `!1` … `!4`.
  case rateInstead
  /// The reply names no option; the keys there are.
  case chooseOption(keys: [String])
  /// The reply is no order of that many items.
  case giveOrder(count: Int)
  /// The numbers of the key points that were known are wanted; how many there are.
  case keyPointNumbers(count: Int)
  /// The reply is none of the keys offered.
  case chooseKey(first: Int, last: Int)
  /// The question is asked again at the end.
  case skipped
  /// The card is not asked any more.
  case suspended(card: Card.ID)
  /// The card is not asked before tomorrow.
  case buried(card: Card.ID)
  /// The card is marked to come back to.
  case flagged(card: Card.ID)
  /// The card was forgotten so often, on that many days, that asking alone does not help.
  case leech(card: Card.ID, lapses: Int)
  /// What was found fault with is kept.
  case reported
  /// There is no such word; what was typed.
  case unknownWord(String)
  /// There is no hint left.
  case noHint
  /// Ctrl-C once more leaves.
  case interruptAgain
  /// The answer could not be written; it is kept and tried again on Enter.
  case notSaved(reason: String)
  /// This is a quiz: there are no hints, and nothing is taken back.
  case notInQuiz
  /// Facts are shown, so there is no question yet to explain, report or suspend.
  case noQuestion
  /// The notes were read again.
  case reread
}
