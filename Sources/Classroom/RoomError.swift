package import Contest

/// Why the room did not take something.
package enum RoomError: Error, Equatable, Sendable {
  /// The quiz says no.
  case refused(ContestRefusal)
  /// It could not be saved: why, in a sentence.
  case notSaved(String)
  /// There is no quiz under the code.
  case noSuchQuiz
  /// Nobody can read the name.
  case unreadableName
  /// The name is not on the list of the class.
  case notOnTheList

  /// The reason in a sentence for a student.
  package var sentence: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .notSaved: "this could not be saved; try again"
    case .noSuchQuiz: "there is no quiz with this code; look at the projector"
    case .unreadableName: "a name has 1 to 24 characters, with a letter or a digit among them"
    case .notOnTheList:
      "this name is not on the list of the class; ask your teacher how it is written"
    }
  }
}
