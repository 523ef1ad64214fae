package import Foundation

/// What a teacher tells a class quiz to do.
package enum ContestCommand: Equatable, Codable, Sendable {
  /// Asks the first question.
  case start
  /// Takes no more answers to the question.
  case close
  /// Shows the right answer.
  case reveal
  /// Asks the next question; behind the last one it ends the quiz.
  case next
  /// Asks the question once more, after students have talked about it.
  case revote
  /// Goes on without the question, which then counts for nothing.
  case skip
  /// Stops the clock and takes no answers meanwhile.
  case pause
  /// Goes on after a pause.
  case resume
  /// Takes answers again to a question that was closed.
  case reopen
  /// Takes the last of these steps back; answers stay.
  case undo
  /// Lets nobody in any more.
  case lock
  /// Lets students in again.
  case unlock
  /// Sends a student out.
  case kick(UUID)
  /// Gives a student another share of time.
  case time(UUID, ExtraTime)
  /// Shows the hint.
  case hint
  /// Notes the hands that went up for each option, in the order shown.
  case tally([Int])
  /// Accepts a spelling as an answer to the question, of everybody who gave it.
  case accept(String)
  /// Ends the quiz.
  case end
}
