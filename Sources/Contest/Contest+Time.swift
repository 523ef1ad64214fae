import Foundation

extension Contest {
  /// The milliseconds since the question was opened, pauses left out.
  func elapsed(at now: Int64) -> Int64 {
    max(0, (flow.pausedAt ?? counted(now)) - flow.openedAt - flow.pausedFor)
  }

  /// An instant as it counts: no earlier than the last event, and none that is absurd.
  func counted(_ milliseconds: Int64) -> Int64 {
    min(Self.latest, max(milliseconds, lastAt))
  }

  /// The milliseconds a student has for a question; nil for no limit.
  func limit(of player: ContestPlayer) -> Int64? {
    timeLimit.flatMap { player.extraTime.time(of: $0) }
  }

  /// The milliseconds that everybody has for a question, within what can be reckoned with; nil for no
  /// limit.
  private var timeLimit: Int64? {
    setup.settings.timeLimit.map { max(0, min($0, Self.latest)) }
  }

  /// The milliseconds that are left for those without extra time; nil without a limit, while nothing
  /// is asked, and while the clock stands.
  package func timeLeft(at now: Int64) -> Int64? {
    guard phase == .asking, !isPaused, let limit = timeLimit else { return nil }
    return max(0, limit - elapsed(at: now))
  }

  /// The milliseconds that are left for a student; nil where there is no end.
  package func timeLeft(of player: ContestPlayer, at now: Int64) -> Int64? {
    guard phase == .asking, !isPaused, let limit = limit(of: player) else { return nil }
    return max(0, limit - elapsed(at: now))
  }

  /// When the question closes by itself, in milliseconds since 1970: after the time of everybody who
  /// is there; nil where there is no such time.
  package var deadline: Int64? {
    guard phase == .asking, !isPaused, !setup.settings.isSelfPaced,
      let limit = timeLimit
    else { return nil }
    var longest = limit
    for player in players where !player.isGone {
      guard let own = player.extraTime.time(of: limit) else { return nil }
      longest = max(longest, own)
    }
    return flow.openedAt + flow.pausedFor + longest + Self.grace
  }

  mutating func timeUp(
    _ question: String, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    guard phase == .asking, !setup.settings.isSelfPaced,
      question == identifier(ofQuestionAt: flow.index), let deadline, now >= deadline
    else { throw .closed }
    return try handle(.close, at: now)
  }
}
