/// Where a class quiz is: what the teacher's commands change, and `undo` brings back.
struct ContestFlow: Equatable, Sendable {
  /// What everybody is doing.
  var phase = Contest.Phase.lobby
  /// The place of the question that is asked, 0 for the first; it says nothing in the lobby.
  var index = 0
  /// The place of the round, 0 for the first vote.
  var round = 0
  /// When the question was opened, in milliseconds since 1970.
  var openedAt: Int64 = 0
  /// When the quiz was paused; nil while it goes on.
  var pausedAt: Int64?
  /// The milliseconds the question has been paused so far.
  var pausedFor: Int64 = 0
  /// The places of the questions that were closed at least once.
  var closedOnce: Set<Int> = []
  /// The places of the questions that were passed over.
  var skipped: Set<Int> = []
  /// The places of the questions whose hint is shown.
  var hinted: Set<Int> = []
}

/// A step that can be taken back.
struct ContestStep: Equatable, Sendable {
  /// Where the quiz was before it.
  var before: ContestFlow
  /// When it was made, in milliseconds since 1970.
  var at: Int64
}
