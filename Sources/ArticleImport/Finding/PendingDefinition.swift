import DeckFormat

/// A definition whose wording alone is too little: it counts in an article that defines other terms.
struct PendingDefinition {
  /// The sentence as it was read; nil for a definition within one.
  var sentence: DefiningSentence?
  /// The fact without its group.
  var fact: FoundFact
}

extension FactFinder {
  /// How many definitions make an article one that defines its terms.
  private static let definingCount = 3
  /// How many facts of any kind beside one definition do.
  private static let factCount = 6

  /// Adds the definitions of weaker wording where the article defines terms: a news story that says
  /// `The bridge is a link between two towns` teaches no word.
  mutating func addPending() {
    guard
      definitionCount >= Self.definingCount || definitionCount > 0 && facts.count >= Self.factCount
    else { return }
    for one in pending where !isDefined(one.fact.name) {
      if let found = one.sentence {
        addDefinition(
          found, sentence: one.fact.text, lines: one.fact.lines, rule: one.fact.rule, tier: .prose,
          group: newGroup())
      } else {
        var fact = one.fact
        fact.group = newGroup()
        if add(fact) { terms.add(fact.name) }
      }
    }
    pending = []
  }
}
