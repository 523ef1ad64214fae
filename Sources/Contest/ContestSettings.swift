/// What a class quiz is to be like.
package struct ContestSettings: Equatable, Codable, Sendable {
  /// How answers become points.
  package enum Scoring: String, CaseIterable, Codable, Sendable {
    /// One point for a right answer, part of one for a part that is right.
    case accuracy
    /// Up to 1000 points for a right answer, half of them for one in the last moment.
    case speed
  }

  /// Who sees who is ahead.
  package enum Leaderboard: String, CaseIterable, Codable, Sendable {
    /// Nobody.
    case off
    /// Everybody sees the first three.
    case top3
    /// Everybody sees their own place, on their own phone.
    case own
  }

  /// How answers become points.
  package var scoring: Scoring
  /// The milliseconds for a question; nil for no limit.
  package var timeLimit: Int64?
  /// Who sees who is ahead.
  package var leaderboard: Leaderboard
  /// Whether everyone goes at their own speed until the end.
  package var isSelfPaced: Bool
  /// Whether the room answers with hands, and the teacher counts.
  package var usesHands: Bool
  /// Whether students may say how sure they are.
  package var asksConfidence: Bool
  /// The most students who may be in the room.
  package var capacity: Int

  /// Creates settings; unless told otherwise accuracy counts, and there is no limit of time.
  package init(
    scoring: Scoring = .accuracy, timeLimit: Int64? = nil, leaderboard: Leaderboard = .off,
    isSelfPaced: Bool = false, usesHands: Bool = false, asksConfidence: Bool = false,
    capacity: Int = 6000
  ) {
    self.scoring = scoring
    self.timeLimit = timeLimit
    self.leaderboard = leaderboard
    self.isSelfPaced = isSelfPaced
    self.usesHands = usesHands
    self.asksConfidence = asksConfidence
    self.capacity = capacity
  }
}
