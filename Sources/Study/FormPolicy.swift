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
  ///   - confusions: What the learner has answered instead, the most frequent first.
  ///   - seed: From learner, card and number of reviews; another one may give another form.
  /// - Returns: The question; nil if no allowed form suits the card.
  package func question(
    for card: Card, in bank: Bank, state: CardState?, mustRecall: Bool,
    confusions: [Confusion] = [], seed: UInt64
  ) -> Question? {
    let forms = order(
      of: card, state: state, mustRecall: mustRecall, confusions: confusions, seed: seed)
    for form in forms where allowed.isEmpty || allowed.contains(form) {
      guard
        let question = try? QuestionMaker.question(
          for: card, in: bank, form: form, seed: seed, confusions: confusions.map(\.takenFor))
      else { continue }
      // Half of all guesses between two are right: that is no evidence and no practice.
      if let options = question.optionCount, options < 3 { continue }
      return question
    }
    return nil
  }

  /// The number of times after which two things count as mixed up, not as a slip.
  static let habit = 2

  /// The forms to try, the best first.
  private func order(
    of card: Card, state: CardState?, mustRecall: Bool, confusions: [Confusion], seed: UInt64
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
    let choices = Self.choices(seed: seed)
    // Somebody who asks for options gets them; whether they count is the rating's business.
    if !allowed.isEmpty, allowed.isDisjoint(with: recall) { return choices }
    guard !mustRecall, let state else { return recall }
    // Only a habit is a reason to tell two things apart.
    let options = choices.filter { $0 != .contrast || card.direction == .sides }
    let helps = state.missesInARow >= 2 ? options + recall : recall
    // What is mixed up again and again is told apart before it is asked for by itself.
    if state.missesInARow >= 1, card.direction != .sides,
      confusions.contains(where: { $0.count >= Self.habit })
    {
      return [.contrast] + helps
    }
    return state.isFirm && seed % 3 == 0 ? options + recall : helps
  }

  /// The forms with three options or more, beginning with another one for another seed.
  private static func choices(seed: UInt64) -> [Form] {
    let forms = Form.allCases.filter { $0.evidence == .choice }
    let start = Int(seed / 12 % UInt64(forms.count))
    return Array(forms[start...] + forms[..<start])
  }
}
