package import Questions

/// Which form a card is asked in: recall as a rule, options as a help and for variety.
package struct FormPolicy: Sendable {
  /// The forms the learner asked for; empty for all.
  package var allowed: Set<Form>

  /// Creates a policy.
  package init(allowed: Set<Form> = []) { self.allowed = allowed }

  /// The question to ask a card.
  ///
  /// - Parameters:
  ///   - card: The card to ask.
  ///   - bank: The deck it is of.
  ///   - state: What is known of the card; nil for a new one.
  ///   - mustRecall: Whether only recall counts now, as after a step with options.
  ///   - seed: From learner, card and number of reviews; another one may give another form.
  /// - Returns: The question; nil if no allowed form suits the card.
  package func question(
    for card: Card, in bank: Bank, state: CardState?, mustRecall: Bool, seed: UInt64
  ) -> Question? {
    for form in order(of: card, state: state, mustRecall: mustRecall, seed: seed)
    where allowed.isEmpty || allowed.contains(form) {
      guard let question = try? QuestionMaker.question(for: card, in: bank, form: form, seed: seed)
      else { continue }
      // Half of all guesses between two are right: that is no evidence and no practice.
      if let options = question.optionCount, options < 3 { continue }
      return question
    }
    return nil
  }

  /// The forms to try, the best first.
  private func order(
    of card: Card, state: CardState?, mustRecall: Bool, seed: UInt64
  ) -> [Form] {
    let recall: [Form] =
      switch card.direction {
      case .members: [.listAll, .recall]
      case .order: [.order, .recall]
      case .name: seed % 4 == 0 ? [.cloze, .typed, .recall] : [.typed, .cloze, .recall]
      case .position, .topic: [.typed, .recall]
      case .answer: [.typed, .cloze, .recall]
      case .meaning, .sides: [.recall]
      }
    let choices: [Form] = [.choice, .whichTopic]
    // Somebody who asks for options gets them; whether they count is the rating's business.
    if !allowed.isEmpty, allowed.isDisjoint(with: recall) { return choices }
    if mustRecall { return recall }
    if let state, state.missesInARow >= 2 { return choices + recall }
    if let state, state.isFirm, seed % 3 == 0 { return choices + recall }
    return recall
  }
}
