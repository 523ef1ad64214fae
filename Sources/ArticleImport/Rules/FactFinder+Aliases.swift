import DeckFormat

// X-A1: other names and literal meanings.
extension FactFinder {
  /// Reads other names of known terms.
  mutating func readAliases(
    _ sentence: Sentence, after previous: Sentence?, below heading: String
  ) {
    for found in book.aliases(in: sentence.text) {
      if let owner = pronounOwner(of: found, in: sentence, after: previous, below: heading) {
        addAlias(found, of: owner, lines: sentence.lines, group: 0)
        continue
      }
      guard let owner = owner(of: found, in: sentence.text),
        terms.index(of: owner) == nil || isNear(found, owner, in: sentence.text)
      else { continue }
      addAlias(found, of: owner, lines: sentence.lines, group: 0)
    }
  }

  /// What `it is also called …` speaks of: the subject of the sentence before.
  private func pronounOwner(
    of found: AliasPattern.Found, in sentence: Sentence, after previous: Sentence?,
    below heading: String
  ) -> String? {
    let before = TextWords.of(String(sentence.text.prefix(found.start)))
    // 'Also known as a thunderhead.'
    if before.isEmpty, found.start == 0 { return terms.name(of: heading) }
    guard let previous, before.count <= 7,
      terms.mentions(in: before.joined(separator: " ")).isEmpty,
      before.contains(where: { ["it", "they"].contains($0) })
        || before.first == "the"
          && ["term", "word", "name", "phrase"].contains(before[safe: 1] ?? "")
    else { return nil }
    if let defined = DefiningSentence(previous.text, isKnown: { _ in true }),
      let name = terms.name(of: defined.term)
    {
      return name
    }
    return ContrastCue.subject(of: previous.text, in: terms)
  }

  /// Whether a name stands near enough before another name that it can be its owner.
  func isNear(_ found: AliasPattern.Found, _ owner: String, in sentence: String) -> Bool {
    let before = TextWords.of(String(sentence.prefix(found.start)))
    guard let last = terms.places(in: before).last else { return false }
    // 'refuses the crown ("from the gutter")': a quotation behind something else.
    if found.isLiteral, sentence.dropFirst(found.start).first == "(" {
      return before.count - last.at <= TextWords.of(terms.terms[last.term].name).count + 1
    }
    return found.isLiteral || before.count - last.at <= 6
  }

  /// Adds another name or a literal meaning of a term.
  mutating func addAlias(
    _ found: AliasPattern.Found, of owner: String, lines: ClosedRange<Int>, group: Int
  ) {
    guard TextWords.key(found.name) != TextWords.key(owner),
      terms.name(of: found.name).map({ TextWords.key($0) == TextWords.key(owner) }) ?? true
    else { return }
    add(
      FoundFact(
        kind: found.isLiteral ? .gloss : .alias, subject: owner, name: found.name, lines: lines,
        rule: Rule.alias, tier: .prose, group: group))
    if !found.isLiteral { terms.add(alias: found.name, of: owner) }
  }
}
