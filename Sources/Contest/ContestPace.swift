/// Where a student is in a quiz that everyone takes at their own speed.
struct ContestPace: Equatable, Sendable {
  /// The place of the question; the number of questions behind the last one.
  var index = 0
  /// Whether it is answered, and the answer told.
  var isRevealed = false
  /// When the student got it, in milliseconds since the quiz was started, pauses left out.
  var openedAt: Int64
}
