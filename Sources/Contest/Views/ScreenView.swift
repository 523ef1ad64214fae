/// What the projector is sent: `event: screen`.
package struct ScreenView: Equatable, Encodable, Sendable {
  /// A line of the leaderboard.
  package struct Leader: Equatable, Encodable, Sendable {
    /// The place, from 1.
    package var place: Int
    /// The name shown.
    package var name: String
    /// The points.
    package var points: Double
  }

  /// The revision of the quiz.
  package var revision: Int
  /// The title above the questions.
  package var title: String
  /// What must be said of the deck; nil for nothing.
  package var advisory: String?
  /// What everybody is doing.
  package var phase: Contest.Phase
  /// Whether the clock stands.
  package var isPaused: Bool
  /// Whether everyone goes at their own speed.
  package var isSelfPaced: Bool
  /// Where students join; nil where they answer with hands.
  package var address: String?
  /// What they type there.
  package var code: String?
  /// Whether nobody is let in any more.
  package var isLocked: Bool
  /// How many are in the room.
  package var students: Int
  /// How many have answered the question.
  package var answered: Int
  /// The question on screen.
  package var question: QuestionView?
  /// The right answer, once it is told, with how often each was given.
  package var reveal: RevealView?
  /// Who is ahead, where everybody may know.
  package var leaderboard: [Leader]?

  private enum CodingKeys: String, CodingKey {
    case revision = "rev"
    case title, advisory, phase, address, code, students, answered, question, reveal, leaderboard
    case isPaused = "paused"
    case isSelfPaced = "self_paced"
    case isLocked = "locked"
  }
}

extension Contest {
  /// What the projector is sent.
  ///
  /// - Parameters:
  ///   - now: When, in milliseconds since 1970.
  ///   - address: Where students join.
  /// - Returns: The view.
  package func screen(at now: Int64, address: String) -> ScreenView {
    let usesHands = setup.settings.usesHands
    var view = ScreenView(
      revision: revision, title: setup.title, advisory: setup.advisory, phase: phase,
      isPaused: isPaused, isSelfPaced: setup.settings.isSelfPaced,
      address: usesHands ? nil : address, code: usesHands ? nil : setup.code, isLocked: isLocked,
      students: present.count, answered: answered,
      question: index.map { self.view(ofQuestionAt: $0, at: now) },
      reveal: phase == .revealed
        ? index.map { reveal(ofQuestionAt: $0, withCounts: true) } : nil)
    if setup.settings.leaderboard == .top3, phase == .revealed || phase == .finished {
      view.leaderboard = ranking.filter { $0.place <= 3 && $0.points > 0 }.prefix(5)
        .map { .init(place: $0.place, name: $0.player.name, points: $0.points) }
    }
    return view
  }

  /// How many have answered what is asked; at everyone's own speed, how many are through.
  package var answered: Int {
    if setup.settings.isSelfPaced {
      return paces.count { player($0.key) != nil && $0.value.index >= items.count }
    }
    guard let index else { return 0 }
    if setup.settings.usesHands { return items[index].tally.reduce(0, +) }
    return items[index].rounds[flow.round].keys.count { player($0) != nil }
  }
}
