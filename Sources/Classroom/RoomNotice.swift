/// What the teacher is told without asking.
package enum RoomNotice: Equatable, Sendable {
  /// Students came in: their names, and how many are there now.
  case joined([String], students: Int)
  /// How many of those who are there have answered the question of an identifier.
  case answered(Int, of: Int, question: String)
  /// A question closed by itself, because its time was over.
  case timeUp
  /// Something could not be saved; what was not saved counts as if it had not been.
  case notSaved(String)
  /// The answers to the question at a place are in the students' logs.
  case recorded(question: Int, answers: Int)
}
