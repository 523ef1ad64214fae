package import Foundation

/// A quiz that everyone takes at their own speed: an answer is told at once and then stays.
extension Contest {
  mutating func answerAtOwnSpeed(
    _ player: UUID, _ question: String, _ reply: ContestReply, _ confidence: Int?, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    guard let pace = paces[player], items.indices.contains(pace.index), !pace.isRevealed,
      question == identifier(ofQuestionAt: pace.index)
    else { throw .closed }
    try keep(
      reply, confidence, of: player, at: pace.index, round: 0,
      milliseconds: max(0, elapsed(at: now) - pace.openedAt))
    paces[player]?.isRevealed = true
    return [.publishTo(player), .count]
  }

  mutating func advance(
    _ player: UUID, _ question: String, at now: Int64
  ) throws(ContestRefusal) -> [ContestEffect] {
    guard self.player(player) != nil else { throw .unknownPlayer }
    guard setup.settings.isSelfPaced, phase == .asking, !isPaused, let pace = paces[player],
      items.indices.contains(pace.index), pace.isRevealed,
      question == identifier(ofQuestionAt: pace.index)
    else { throw .closed }
    paces[player] = ContestPace(index: pace.index + 1, openedAt: elapsed(at: now))
    return [.publishTo(player), .count]
  }

  /// The question a student is asked now: its place and its identifier; nil where there is none.
  package func question(for player: UUID) -> (index: Int, identifier: String)? {
    guard self.player(player) != nil else { return nil }
    let place =
      setup.settings.isSelfPaced && phase == .asking
      ? paces[player].flatMap { pace in
        items.indices.contains(pace.index) && !pace.isRevealed ? pace.index : nil
      } : index
    return place.map { ($0, identifier(ofQuestionAt: $0)) }
  }
}
