/// Why an event was not taken.
package enum ContestRefusal: Error, Equatable, Sendable {
  /// There is no such student, or the teacher sent them out.
  case unknownPlayer
  /// Somebody is there under the name.
  case nameTaken
  /// The teacher lets nobody in.
  case locked
  /// The room is full.
  case full
  /// No answers are taken now, or the question is another one.
  case closed
  /// The reply is none to the question.
  case unfit
  /// The command does nothing now: what may be done instead, in half a sentence.
  case idle(String)
}

extension ContestRefusal: CustomStringConvertible {
  /// The refusal in a sentence.
  package var description: String {
    switch self {
    case .unknownPlayer: "there is no such student in the room"
    case .nameTaken: "somebody is here under this name; choose another one"
    case .locked: "nobody is let in any more; ask your teacher"
    case .full: "the room is full; ask your teacher"
    case .closed: "this question takes no answers any more"
    case .unfit: "this is no answer to the question"
    case .idle(let instead): instead
    }
  }
}
