import DeckFormat

// X-D7: a clause behind a term, or a set phrase around it, that defines it.
extension FactFinder {
  /// Reads `…, which is a …` as the definition of what stands before the comma.
  mutating func readRelative(_ sentence: Sentence) {
    guard let found = RelativeDefinition.find(in: sentence.text), !isDefined(found.term) else {
      return
    }
    add(
      FoundFact(
        kind: .definition, name: terms.name(of: found.term) ?? found.term, text: found.text,
        lines: sentence.lines, rule: Rule.relative,
        tier: .prose, group: newGroup()))
  }

  /// Reads `Unter X versteht man …`, `On appelle X …`.
  mutating func readInverted(_ sentence: Sentence) -> Bool {
    guard let found = InvertedDefinition(sentence.text) else { return false }
    if !isDefined(found.term) {
      add(
        FoundFact(
          kind: .definition, name: terms.name(of: found.term) ?? found.term, text: found.text,
          lines: sentence.lines, rule: Rule.relative, tier: .prose, group: newGroup()))
    }
    return true
  }
}
