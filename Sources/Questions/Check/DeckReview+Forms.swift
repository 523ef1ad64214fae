import DeckFormat

extension DeckReview {
  /// Warns of a fact that only recall asks, where other words would let other forms ask it.
  mutating func reviewForms(of place: Int, cards: ArraySlice<Card>) {
    let fact = bank.deck.facts[place]
    let rules: Set<String>
    switch fact.kind {
    case .definition, .role, .labelled: rules = ["L03", "T01", "T06", "T08"]
    case .stage: rules = ["A03", "A05"]
    case .characteristic, .example: rules = ["L01", "L03"]
    case .contrast: rules = ["T08"]
    // An alias that is like its name, a long answer: recall is what suits them.
    case .alias, .gloss, .faq, .authored, .list: return
    }
    guard mayBeRefused(place, by: rules, card: cards.first) else { return }
    var reason: Refusal?
    for card in cards {
      for form in QuestionMaker.forms(suiting: fact.kind, card.direction) where form != .recall {
        guard let refusal = refusal(card, form) else { return }
        if reason == nil, rules.contains(refusal.rule) { reason = refusal }
      }
    }
    guard let reason else { return }
    report(
      .warning, "no-question",
      (fact.name.isEmpty ? "this" : "'\(fact.name)'")
        + " is asked only by recall: \(reason.reason); \(Self.advice[reason.rule] ?? "")",
      at: place)
  }

  /// Whether one of the rules may refuse a fact, told without asking it in every form.
  private func mayBeRefused(_ place: Int, by rules: Set<String>, card: Card?) -> Bool {
    let fact = bank.deck.facts[place]
    switch fact.kind {
    case .characteristic, .example:
      return bank.text(at: place).words.contains { bank.terms.contains($0.text) }
    case .contrast:
      let pronouns = DefiniensWords.of(language: bank.deck.language).pronouns
      return fact.sides.contains { pronouns.contains($0.value.firstWord.lowercased()) }
    case .stage:
      guard let card, let asking = Asking(card, in: bank, seed: 0) else { return false }
      do throws(Refusal) {
        try asking.checkStage()
        return false
      } catch {
        return rules.contains(error.rule)
      }
    default: return true
    }
  }

  /// What to write instead, by the rule that refused.
  private static let advice = [
    "A03": "give it a name of its own",
    "A05": "put a heading above the list that says what the order is of",
    "L01": "say it without the name",
    "L03": "say it without that name",
    "T01": "say what it is",
    "T06": "make it shorter",
    "T08": "name what it is about",
  ]
}
