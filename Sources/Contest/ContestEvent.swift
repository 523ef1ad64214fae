package import Foundation

/// What happens to a class quiz; those that are taken make up its journal.
package enum ContestEvent: Equatable, Codable, Sendable {
  /// A student comes in, or comes again after being sent out.
  case join(ContestPlayer)
  /// A student answers the question of an identifier, or changes an answer.
  case answer(UUID, question: String, ContestReply, confidence: Int?)
  /// A student goes on to the next question, in a quiz at their own speed.
  case advance(UUID, question: String)
  /// The teacher says something.
  case command(ContestCommand)
  /// The time of a question is over.
  case timeUp(question: String)
  /// The program was started again after it had stopped in the middle; the time between does not
  /// count.
  case restart
  /// What a student did, or what was done to them, who is forgotten since: the instant alone is kept.
  case erased
}
