import DeckFormat

// X-D8: a phrase between commas or in brackets that says what its term is.
extension FactFinder {
  /// Reads definitions that stand in brackets or between commas behind their term.
  mutating func readAppositions(_ sentence: Sentence) {
    for found in Apposition.all(in: sentence.text, marked: sentence.strong + sentence.emphasized)
    where !isDefined(found.term) {
      let fact = FoundFact(
        kind: .definition, name: terms.name(of: found.term) ?? found.term, text: found.text,
        lines: sentence.lines, rule: Rule.apposition, tier: .prose)
      pending.append(PendingDefinition(sentence: nil, fact: fact))
    }
  }
}
