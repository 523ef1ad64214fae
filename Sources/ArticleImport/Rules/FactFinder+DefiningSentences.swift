import DeckFormat

// X-D2: a sentence that says what its subject is.
extension FactFinder {
  /// Reads a sentence that defines its subject.
  mutating func readDefinition(
    _ sentence: Sentence, after earlier: ArraySlice<Sentence>, isFirst: Bool, in index: Int
  ) {
    guard !isSpeech(sentence.text) else { return }
    let strong = Set(sentence.strong.map(TextWords.key))
    // The terms are not captured: a copy of them would be made as soon as one is added.
    func isKnown(_ name: String) -> Bool {
      let key = TextWords.key(name)
      let section = sections[index]
      return strong.contains(key) || section.kind == .definitions || terms.index(of: name) != nil
        || key == TextWords.key(section.heading)
        || Self.makesUp(name, Set(TextWords.of(section.heading).map(TextWords.stem)))
    }
    if readInverted(sentence) { return }
    guard let found = DefiningSentence(sentence.text, isKnown: isKnown), !isDefined(found.term)
    else { return }
    if let name = terms.name(of: found.term), isDefined(name) { return }
    let isMarked = strong.contains(TextWords.key(found.term))
    // A sentence that sets the compared terms against each other defines neither.
    if terms.compared.count > 1, !found.isStrong,
      terms.mentions(in: sentence.text).count(where: terms.compared.contains) > 1,
      ContrastCue.find(in: sentence.text) != nil
    {
      return
    }
    guard
      found.isStrong || isMarked || found.determiner == "a" || found.determiner == "an"
        || isKnown(found.term) || isFirst || found.determiner.isEmpty || found.determiner == "the"
    else { return }
    // 'The cake is …' behind 'a cake' goes on with that cake.
    if found.determiner == "the", !isKnown(found.term), isMentioned(found.term, in: earlier) {
      return
    }
    if found.isWeak {
      pending.append(
        PendingDefinition(
          sentence: found,
          fact: FoundFact(
            kind: .definition, name: found.term, text: sentence.text, lines: sentence.lines,
            rule: Rule.sentence, tier: .prose)))
      return
    }
    addDefinition(
      found, sentence: sentence.text, lines: sentence.lines, rule: Rule.sentence,
      tier: isMarked ? .heading : .prose, group: newGroup())
  }

  /// Whether a name is most of a heading: 'Bridge' is not all that 'Mill Bridge closed' speaks of.
  private static func makesUp(_ name: String, _ headingWords: Set<String>) -> Bool {
    let words = TextWords.of(name).map(TextWords.stem)
    let others = headingWords.subtracting(TextWords.articles).subtracting([
      "of", "and", "in", "is", "what",
    ])
    return words.allSatisfy(headingWords.contains) && words.count * 2 >= others.count
  }

  /// Whether a sentence is what somebody says.
  private func isSpeech(_ text: String) -> Bool { Self.speech.matches(Array(text.utf8)) }

  private static let speech = PhraseTable([
    ", says ", ", said ", " said.", ", he says", ", she says", ", sagt ", ", dit ",
  ])

  /// Whether the words of a term stand in one of some sentences.
  private func isMentioned(_ term: String, in sentences: ArraySlice<Sentence>) -> Bool {
    let own = TextWords.of(term).map(TextWords.stem)
    return sentences.contains { sentence in
      let words = Set(TextWords.of(sentence.text).map(TextWords.stem))
      return own.allSatisfy(words.contains)
    }
  }

  /// Adds the definition that a sentence gives, and the other names in it.
  mutating func addDefinition(
    _ found: DefiningSentence, named name: String? = nil, sentence: String, lines: ClosedRange<Int>,
    rule: String,
    tier: FoundFact.Tier, group: Int
  ) {
    // 'Herbs are …' is about herbs, though the title says 'herb'.
    let known = terms.name(of: found.term)
    let isOtherNumber =
      known.map {
        $0.lowercased() != found.term.lowercased() && TextWords.key($0) == TextWords.key(found.term)
      } ?? false
    let shown = name ?? (isOtherNumber ? HeadingTerms.capitalized(found.term) : known ?? found.term)
    let (aliases, _) = Self.bracketNames(in: sentence, of: found.term)
    let isAdded = add(
      FoundFact(
        kind: .definition, name: shown, text: sentence, predicate: found.predicate,
        isSentence: true, aliases: [], lines: lines, rule: rule, tier: tier, group: group))
    guard isAdded else { return }
    terms.add(shown)
    for alias in aliases {
      addAlias(
        AliasPattern.Found(
          name: HeadingTerms.unquoted(alias), isLiteral: NameBrackets.isQuoted(alias), start: 0),
        of: shown, lines: lines, group: group)
    }
    for alias in book.aliases(in: sentence) {
      let before = String(sentence.prefix(alias.start))
      // Before the verb, or nothing else is named before: it is the term's own.
      let owners = terms.mentions(in: before)
      if owners.isEmpty || TextWords.key(owners.last ?? "") == TextWords.key(shown) {
        let isNear = alias.start <= shown.count + 40
        if isNear || !owners.isEmpty && alias.start < 80 {
          addAlias(alias, of: shown, lines: lines, group: group)
        }
      }
    }
  }

  /// The names in brackets right behind a term in a sentence.
  private static func bracketNames(in sentence: String, of term: String) -> ([String], String?) {
    guard let range = sentence.firstRange(of: term) else { return ([], nil) }
    let rest = sentence[range.upperBound...].drop { $0 == "*" || $0 == " " || "\"”’'".contains($0) }
    guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return ([], nil) }
    let (_, aliases, qualifier) = NameBrackets.parted(term + " " + rest[...close])
    return (aliases, qualifier)
  }
}
