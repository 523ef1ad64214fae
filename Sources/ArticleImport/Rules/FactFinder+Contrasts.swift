import DeckFormat

extension FactFinder {
  /// Reads a label that is an aspect, with a sentence about each term behind it.
  ///
  /// - Returns: Whether the label was such an aspect.
  mutating func readSides(
    _ label: ArticleLabel, lines: ClosedRange<Int>, in place: Surroundings, group: Int
  ) -> Bool {
    guard terms.compared.count >= 2, terms.mentions(in: label.name).isEmpty else { return false }
    let sentences = Sentence.sentences(of: ArticleText(label.text, line: lines.lowerBound)).map(
      \.text)
    guard let sides = sides(of: sentences) else { return false }
    return add(
      FoundFact(
        kind: .contrast, subject: sides.map(\.term).joined(separator: " vs "),
        heading: place.heading, name: label.name,
        text: label.text, sides: sides, lines: lines, rule: Rule.aspect, tier: .prose, group: group)
    )
  }

  /// What a few sentences say of each compared term; nil unless each term has its own clause.
  private func sides(of sentences: [String]) -> [Fact.Side]? {
    let clauses = sentences.flatMap { ContrastCue.clauses(of: $0) }
    var sides: [Fact.Side] = []
    for clause in clauses {
      let named = terms.mentions(in: clause).filter(terms.compared.contains)
      guard let term = named.first,
        named.count == 1 || ContrastCue.begins(clause, with: term, terms)
      else { continue }
      if let index = sides.firstIndex(where: { $0.term == term }) {
        sides[index].value += " " + clause
      } else {
        sides.append(Fact.Side(term: term, value: clause))
      }
    }
    return sides.count >= 2 ? sides : nil
  }

  /// Reads sentences that set one compared term against another.
  mutating func readContrasts(_ sentences: [Sentence], after before: [Sentence], in index: Int) {
    guard terms.compared.count >= 2 else {
      readPairContrasts(sentences, in: index)
      return
    }
    // A line that announces a list is no statement.
    let all = before.suffix(4).filter { !$0.text.hasSuffix(":") } + sentences
    var used: Set<String> = []
    for (number, sentence) in sentences.enumerated() {
      let earlier = Array(all.prefix(all.count - sentences.count + number))
      guard let cue = ContrastCue.find(in: sentence.text),
        let sides = contrast(cue, sentence, earlier)
      else { continue }
      guard used.insert(sides.map(\.value).joined()).inserted else { continue }
      let aspect = aspect(of: index)
      let start =
        cue.kind == .turn
        ? earlier.last?.lines.lowerBound ?? sentence.lines.lowerBound : sentence.lines.lowerBound
      let lines = min(start, sentence.lines.lowerBound)...sentence.lines.upperBound
      let isHalf = sides.contains { $0.value == Self.unsaid }
      add(
        FoundFact(
          kind: .contrast, subject: sides.map(\.term).joined(separator: " vs "),
          heading: sections[index].heading, name: aspect,
          text: sentence.text, sides: sides, lines: lines, rule: Rule.contrast, tier: .prose,
          doubt: isHalf ? "only one side is stated" : nil, group: 0))
    }
  }

  /// Reads sentences that set two things against each other in an article that compares nothing as a whole.
  private mutating func readPairContrasts(_ sentences: [Sentence], in index: Int) {
    for (number, sentence) in sentences.enumerated() {
      if number > 0 { readTurn(sentence, after: sentences[number - 1], in: index) }
      guard let cue = ContrastCue.find(in: sentence.text), cue.kind == .split,
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

  /// Reads `REM sleep, on the other hand, …` behind a sentence about a like thing.
  private mutating func readTurn(_ sentence: Sentence, after earlier: Sentence, in index: Int) {
    guard let cue = ContrastCue.find(in: sentence.text), cue.kind == .turn, !cue.subject.isEmpty
    else { return }
    let right = HeadingTerms.withoutArticle(NameBrackets.parted(cue.subject).name)
    let key = TextWords.key(right)
    guard (1...3).contains(right.split(separator: " ").count), !Self.beginsWithPronoun(right)
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
    let words = TextWords.of(clause)
    if let term = ContrastCue.subject(of: clause, in: terms) {
      // 'extinct volcanoes' beside 'dormant volcanoes' is more than 'extinct'.
      let length = TextWords.of(term).count
      let second = TextWords.of(other)[safe: 1].map(TextWords.stem)
      guard length == 1, TextWords.stem(words[0]) == TextWords.stem(TextWords.of(term)[0]),
        let next = words[safe: 1], TextWords.stem(next) == second, next.hasSuffix("s"),
        ["are", "have", "were", "can", "may", "do", "will"].contains(words[safe: 2] ?? "")
      else { return term }
      return HeadingTerms.capitalized("\(words[0]) \(next)")
    }
    let others = Set(TextWords.of(other))
    guard
      let verb = words.indices.first(where: {
        $0 > 0 && others.contains(words[$0])
          && !["the", "a", "an", "of", "and", "in", "to"].contains(words[$0])
      })
    else { return nil }
    var name = Array(words[..<verb])
    if let first = name.first, TextWords.articles.contains(first) { name.removeFirst() }
    guard (1...3).contains(name.count),
      !name.contains(where: {
        ["it", "they", "this", "he", "she", "you", "we", "i", "some", "many", "others"].contains($0)
      })
    else { return nil }
    return HeadingTerms.capitalized(name.joined(separator: " "))
  }

  /// What stands for a side that a sentence leaves unsaid.
  static let unsaid = "not so"

  /// What a section compares its terms by: its heading where it names no term and says more than that it compares.
  private func aspect(of index: Int) -> String {
    let heading = sections[index].heading
    // A heading over lists and tables as well speaks of more than the sentence.
    let isProse =
      sections[index].blocks.count <= 2
      && sections[index].blocks.allSatisfy {
        if case .paragraph = $0 { true } else { false }
      }
    if heading.isEmpty || !isProse || ArticleWords.isKindOnly(heading)
      || !terms.mentions(in: heading).isEmpty
      || HeadingShape.isQuestion(heading)
    {
      return ""
    }
    return heading
  }

  private func contrast(_ cue: ContrastCue, _ sentence: Sentence, _ earlier: [Sentence]) -> [Fact
    .Side]?
  {
    let named = terms.mentions(in: sentence.text).filter(terms.compared.contains)
    switch cue.kind {
    case .split:
      // Both sides in one sentence, with the cue between.
      let left = terms.mentions(in: cue.before).filter(terms.compared.contains)
      let right = terms.mentions(in: cue.after).filter(terms.compared.contains)
      if let first = left.first, let second = right.first, first != second,
        left.count == 1 || cue.before.isEmpty == false, !left.contains(second) || right.count == 1
      {
        guard left.count == 1 || ContrastCue.begins(cue.before, with: first, terms) else {
          return nil
        }
        return [
          Fact.Side(term: first, value: cue.before), Fact.Side(term: second, value: cue.after),
        ]
      }
      // 'The former …, while the latter …'
      if left.isEmpty, right.isEmpty, TextWords.of(cue.before).contains("former"),
        TextWords.of(cue.after).contains("latter")
      {
        return [
          Fact.Side(term: terms.compared[0], value: cue.before),
          Fact.Side(term: terms.compared[1], value: cue.after),
        ]
      }
      return nil
    case .unlike:
      guard let other = terms.mentions(in: cue.before).first(where: terms.compared.contains),
        let term = terms.mentions(in: cue.after).first(where: {
          terms.compared.contains($0) && $0 != other
        })
          ?? terms.compared.first(where: { $0 != other && terms.compared.count == 2 })
      else { return nil }
      let said = ContrastCue.clauseBehindName(cue.before)
      return [
        Fact.Side(term: other, value: said ?? Self.unsaid), Fact.Side(term: term, value: cue.after),
      ]
    case .turn:
      // The sentence is about one term, the one before it about another.
      guard let term = named.first,
        let other = earlier.reversed().first(where: { earlier in
          let names = terms.mentions(in: earlier.text).filter(terms.compared.contains)
          return names.contains { $0 != term }
            && ContrastCue.subject(of: earlier.text, in: terms) != term
        })
      else { return nil }
      guard named.count == 1 || ContrastCue.begins(cue.after, with: term, terms) else { return nil }
      let names = terms.mentions(in: other.text).filter {
        terms.compared.contains($0) && $0 != term
      }
      guard let name = names.first else { return nil }
      return [Fact.Side(term: name, value: other.text), Fact.Side(term: term, value: cue.after)]
    }
  }
}
