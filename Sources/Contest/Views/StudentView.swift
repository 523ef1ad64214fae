package import Foundation
import Study

/// What one student is sent: `event: you`.
package struct StudentView: Equatable, Encodable, Sendable {
  /// What a student gave, as the page sends it.
  package struct Mine: Equatable, Encodable, Sendable {
    /// The identifier of the option.
    package var option: String?
    /// The identifiers of several options.
    package var options: [String]?
    /// The identifiers in the order given.
    package var order: [String]?
    /// The text.
    package var text: String?
  }

  /// How right the student's answer is.
  package struct Verdict: Equatable, Encodable, Sendable {
    /// The part that is right, 0…1.
    package var score: Double
    /// The same in words.
    package var said: String
  }

  /// What the student has reached so far.
  package struct Score: Equatable, Encodable, Sendable {
    /// The points.
    package var points: Double
    /// The points that could be had.
    package var of: Double
    /// The place among all; nil where nobody is to know.
    package var rank: Int?
  }

  /// The revision of the quiz.
  package var revision: Int
  /// The student's name.
  package var name: String
  /// The identifiers of the options in this student's order.
  package var order: [String]
  /// What is kept of the student for the question; nil for nothing.
  package var mine: Mine?
  /// How sure the student was.
  package var confidence: Int?
  /// The milliseconds this student has left; nil without a limit.
  package var closesIn: Int64?
  /// How right the answer is, once it is told.
  package var verdict: Verdict?
  /// What was reached, once something was told.
  package var score: Score?
  /// The question, in a quiz at everyone's own speed.
  package var question: QuestionView?
  /// Its answer, once this student has answered.
  package var reveal: RevealView?
  /// Whether the student is through.
  package var isThrough: Bool

  private enum CodingKeys: String, CodingKey {
    case revision = "rev"
    case name, order, mine, confidence, verdict, score, question, reveal
    case closesIn = "closes_in"
    case isThrough = "ends"
  }
}

extension Contest {
  /// What a student is sent.
  ///
  /// - Parameters:
  ///   - id: The student.
  ///   - now: When, in milliseconds since 1970.
  ///   - rank: The student's place, where it was computed for all.
  /// - Returns: The view; nil for somebody who is not in the room.
  package func view(of id: UUID, at now: Int64, rank: Int? = nil) -> StudentView? {
    guard let player = player(id) else { return nil }
    var view = StudentView(
      revision: revision, name: player.name, order: [], score: score(of: player, rank: rank),
      isThrough: false)
    var shown = index
    var isTold = phase == .revealed
    if setup.settings.isSelfPaced, phase == .asking, let pace = paces[id] {
      shown = items.indices.contains(pace.index) ? pace.index : nil
      isTold = pace.isRevealed
      view.isThrough = shown == nil
      view.question = shown.map { self.view(ofQuestionAt: $0, at: now) }
      view.reveal = isTold ? shown.map { reveal(ofQuestionAt: $0) } : nil
    } else {
      view.closesIn = timeLeft(of: player, at: now)
    }
    guard let shown else { return view }
    let names = optionIdentifiers(ofQuestionAt: shown)
    view.order = optionOrder(ofQuestionAt: shown, for: id).map { names[$0] }
    let round = setup.settings.isSelfPaced ? 0 : flow.round
    let kept = items[shown].rounds[round][id]
    view.mine = kept.map { Self.mine($0.reply, names) }
    view.confidence = kept?.confidence
    if isTold { view.verdict = Self.verdict(on: items[shown].answer(of: id)) }
    return view
  }

  private func score(of player: ContestPlayer, rank: Int?) -> StudentView.Score? {
    let told = told(to: player)
    guard !told.isEmpty else { return nil }
    return .init(
      points: points(of: player, over: told), of: Double(told.count) * mostPoints,
      rank: setup.settings.leaderboard == .own ? rank : nil)
  }

  private static func mine(_ reply: ContestReply, _ names: [String]) -> StudentView.Mine {
    switch reply {
    case .option(let place): .init(option: names[place])
    case .options(let places): .init(options: places.map { names[$0] })
    case .order(let places): .init(order: places.map { names[$0] })
    case .text(let text): .init(text: text)
    }
  }

  static func verdict(on answer: ContestAnswer?) -> StudentView.Verdict {
    guard let answer else { return .init(score: 0, said: "not answered") }
    let score = answer.assessment.score
    return .init(score: score, said: score >= 1 ? "right" : score > 0 ? "partly right" : "wrong")
  }
}
