import DeckFormat

// X-K2: two things that only a sentence or two set against each other.
extension FactFinder {
  /// Reads sentences that set two things against each other in an article that compares nothing as a whole.
  mutating func readPairContrasts(_ sentences: [Sentence], in index: Int) {
    for (number, sentence) in sentences.enumerated() {
      if number > 0 { readTurn(sentence, after: sentences[number - 1], in: index) }
      let cue = ContrastCue.find(in: sentence.text)
      if let cue, cue.kind == .unlike { readUnlike(cue, sentence, in: index) }
      guard let cue, cue.kind == .split,
        sentence.text.contains("whereas ") || sentence.text.contains("while ")
          || sentence.text.contains("While "),
        let left = pairTerm(of: cue.before, beside: cue.after),
        let right = pairTerm(of: cue.after, beside: cue.before),
        TextWords.key(left) != TextWords.key(right)
      else { continue }
      let sides = [
        Fact.Side(term: left, value: cue.before), Fact.Side(term: right, value: cue.after),
      ]
      add(
        FoundFact(
          kind: .contrast, subject: "\(left) vs \(right)", heading: sections[index].heading,
          name: aspect(of: index), text: sentence.text, sides: sides,
          lines: sentence.lines, rule: Rule.contrast, tier: .prose, group: 0))
    }
  }

  /// Reads `Unlike a white dwarf, a neutron star …` about two terms that the article names.
  private mutating func readUnlike(_ cue: ContrastCue, _ sentence: Sentence, in index: Int) {
    guard let other = terms.mentions(in: cue.before).first,
      let term = ContrastCue.subject(of: cue.after, in: terms), term != other
    else { return }
    let said = ContrastCue.clauseBehindName(cue.before)
    let sides = [
      Fact.Side(term: other, value: said ?? Self.unsaid), Fact.Side(term: term, value: cue.after),
    ]
    add(
      FoundFact(
        kind: .contrast, subject: "\(other) vs \(term)", heading: sections[index].heading,
        name: aspect(of: index), text: sentence.text, sides: sides, lines: sentence.lines,
        rule: Rule.contrast, tier: .prose, doubt: said == nil ? "only one side is stated" : nil,
        group: 0))
  }

  /// Reads `REM sleep, on the other hand, …` behind a sentence about a like thing.
  private mutating func readTurn(_ sentence: Sentence, after earlier: Sentence, in index: Int) {
    guard let cue = ContrastCue.find(in: sentence.text), cue.kind == .turn, !cue.subject.isEmpty
    else { return }
    let right = HeadingTerms.withoutArticle(NameBrackets.parted(cue.subject).name)
    let key = TextWords.key(right)
    guard (1...3).contains(right.wordCount), !Self.beginsWithPronoun(right)
    else { return }
    let sameHead = TextWords.of(right).last.map(TextWords.stem)
    var left = ContrastCue.subject(of: earlier.text, in: terms)
    if left == nil, let found = DefiningSentence(earlier.text, isKnown: { _ in false }) {
      left = found.term
    }
    if left == nil || left.map(TextWords.key) == key,
      let at = Array(TextWords.of(earlier.text).prefix(4)).firstIndex(where: {
        TextWords.stem($0) == sameHead
      }),
      at > 0
    {
      let words = Array(earlier.text.split(separator: " ").prefix(at + 1))
      left = HeadingTerms.withoutArticle(words.joined(separator: " "))
    }
    guard let left, TextWords.key(left) != key,
      terms.name(of: right) != nil || terms.name(of: left) != nil
        || TextWords.of(left).last.map(TextWords.stem) == sameHead
    else { return }
    let sides = [
      Fact.Side(term: left, value: earlier.text.trimmingEnd(".")),
      Fact.Side(term: terms.name(of: right) ?? right, value: cue.after),
    ]
    add(
      FoundFact(
        kind: .contrast, subject: sides.map(\.term).joined(separator: " vs "),
        heading: sections[index].heading, name: aspect(of: index),
        text: earlier.text + " " + sentence.text, sides: sides,
        lines: earlier.lines.lowerBound...max(earlier.lines.lowerBound, sentence.lines.upperBound),
        rule: Rule.contrast, tier: .prose, group: 0))
  }

  /// What a clause is about: the term it begins with, else the words before the verb that both clauses share.
  private func pairTerm(of clause: String, beside other: String) -> String? {
    var words = TextWords.of(clause)
    if words.first == "in" || words.first == "with" { words.removeFirst() }
    if let term = ContrastCue.subject(of: clause, in: terms) {
      // 'extinct volcanoes' beside 'dormant volcanoes' is more than 'extinct'.
      let length = TextWords.of(term).count
      let second = TextWords.of(other)[safe: 1].map(TextWords.stem)
      guard length == 1, TextWords.stem(words[0]) == TextWords.stem(TextWords.of(term)[0]),
        let next = words[safe: 1], TextWords.stem(next) == second, words.count > 3,
        !TextWords.articles.contains(next),
        !["is", "are", "was", "were", "has", "have", "can", "may"].contains(next)
      else { return term }
      return HeadingTerms.capitalized("\(words[0]) \(next)")
    }
    let others = Set(TextWords.of(other))
    let isShared = { (place: Int) in
      others.contains(words[place])
        && !["the", "a", "an", "of", "and", "in", "to"].contains(words[place])
    }
    guard var verb = words.indices.first(where: { $0 > 0 && isShared($0) }) else { return nil }
    // 'massive stars are' beside 'low-mass stars are': the noun is shared as well.
    let auxiliaries = [
      "is", "are", "was", "were", "has", "have", "can", "may", "will", "does", "do",
    ]
    while verb + 1 < words.count, verb < 3, isShared(verb + 1),
      auxiliaries.contains(words[verb + 1])
    {
      verb += 1
    }
    var name = Array(words[..<verb])
    if let first = name.first, TextWords.articles.contains(first) { name.removeFirst() }
    guard (1...3).contains(name.count),
      !name.contains(where: {
        ["it", "they", "this", "he", "she", "you", "we", "i", "some", "many", "others"].contains($0)
      })
    else { return nil }
    return HeadingTerms.capitalized(name.joined(separator: " "))
  }
}
