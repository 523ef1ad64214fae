/// What a teacher may do once a question is closed, by how many had it right.
///
/// Source: Crouch and Mazur, "Peer instruction: ten years of experience and results" (2001).
package enum ContestAdvice: Equatable, Sendable {
  /// More than 70 % are right: explain briefly and go on.
  case goOn
  /// 35 to 70 %: let them talk with their neighbors, then vote again.
  case discuss
  /// Fewer than 35 %: explain first.
  case explain

  /// What fits a share of right answers, 0…1.
  package init(share: Double) {
    self = share > 0.7 ? .goOn : share >= 0.35 ? .discuss : .explain
  }
}

extension Contest {
  /// What to do now; nil while nothing was closed, without answers, with fewer than three options, and
  /// after a second vote.
  package var advice: ContestAdvice? {
    guard phase == .closed, let index, flow.round == 0,
      setup.questions[index].prompt.options.count >= 3,
      let share = counts(ofQuestionAt: index).share
    else { return nil }
    return ContestAdvice(share: share)
  }
}
