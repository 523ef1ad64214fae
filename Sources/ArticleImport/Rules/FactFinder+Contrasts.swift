import DeckFormat

// X-K2: sentences that set the compared terms against each other.
extension FactFinder {
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

  /// What stands for a side that a sentence leaves unsaid.
  static let unsaid = "not so"

  /// What a section compares its terms by: its heading where it names no term and says more than that it compares.
  func aspect(of index: Int) -> String {
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

  func contrast(_ cue: ContrastCue, _ sentence: Sentence, _ earlier: [Sentence]) -> [Fact
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
