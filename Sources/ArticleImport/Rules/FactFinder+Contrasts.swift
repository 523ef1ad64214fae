import DeckFormat

extension FactFinder {
  /// Reads `Aspect: sentence about one term. Sentence about the other.`
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
    for sentence in sentences {
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

  /// What a clause is about: the term it begins with, else the words before the verb that both clauses share.
  private func pairTerm(of clause: String, beside other: String) -> String? {
    if let term = ContrastCue.subject(of: clause, in: terms), !TextWords.of(clause).isEmpty {
      return term
    }
    let words = TextWords.of(clause)
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
    let isProse = sections[index].blocks.count <= 2 && sections[index].blocks.allSatisfy {
      if case .paragraph = $0 { true } else { false }
    }
    if heading.isEmpty || !isProse || ArticleWords.isKindOnly(heading) || !terms.mentions(in: heading).isEmpty
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

/// The words by which a sentence sets one thing against another.
struct ContrastCue: Equatable {
  /// How the sides stand.
  enum Kind: Equatable {
    /// On either side of the cue.
    case split
    /// `Unlike A, B …`
    case unlike
    /// In this sentence and the one before.
    case turn
  }

  var kind: Kind
  /// What stands before the cue, or behind `Unlike`.
  var before: String
  /// What follows it.
  var after: String

  /// The cue of a sentence; nil if it has none.
  static func find(in sentence: String) -> ContrastCue? {
    let text = sentence.trimmed
    let lowered = text.lowercased()
    guard lowered.count == text.count else { return nil }
    func index(_ place: String.Index) -> String.Index {
      text.index(text.startIndex, offsetBy: lowered.distance(from: lowered.startIndex, to: place))
    }
    for cue in [
      ", whereas ", "; whereas ", " whereas ", ", while ", "; while ", ", but ", " – while ",
      "; in contrast, ", "; by contrast, ", ", in contrast to ",
    ] {
      guard let range = lowered.firstRange(of: cue) else { continue }
      let before = String(text[..<index(range.lowerBound)]).trimmed
      let after = String(text[index(range.upperBound)...]).trimmingEnd(".")
      if before.split(separator: " ").count >= 2, after.split(separator: " ").count >= 2 {
        return ContrastCue(kind: .split, before: before, after: after)
      }
    }
    for cue in [
      "unlike ", "in contrast to ", "as opposed to ", "compared with ", "compared to ",
      "in comparison to ", "contrary to ",
    ] where lowered.hasPrefix(cue) {
      guard let comma = mainComma(text, from: cue.count) else { return nil }
      return ContrastCue(
        kind: .unlike,
        before: String(text[text.index(text.startIndex, offsetBy: cue.count)..<comma]).trimmed,
        after: String(text[text.index(after: comma)...]).trimmingEnd("."))
    }
    for cue in ["whereas ", "while "] where lowered.hasPrefix(cue) {
      guard let comma = mainComma(text, from: cue.count) else { return nil }
      return ContrastCue(
        kind: .split,
        before: String(text[text.index(text.startIndex, offsetBy: cue.count)..<comma]).trimmed,
        after: String(text[text.index(after: comma)...]).trimmingEnd("."))
    }
    for cue in [
      "in contrast, ", "by contrast, ", "on the other hand, ", "conversely, ", "however, ",
      "in comparison, ", "contrastingly, ", "meanwhile, ", "on the contrary, ",
    ] where lowered.hasPrefix(cue) {
      return ContrastCue(
        kind: .turn, before: "",
        after: HeadingTerms.capitalized(String(text.dropFirst(cue.count)).trimmingEnd(".")))
    }
    for cue in [
      ", on the other hand, ", ", by contrast, ", ", in contrast, ", ", however, ", ", meanwhile, ",
      ", conversely, ", ", in comparison, ",
    ] {
      guard let range = lowered.firstRange(of: cue) else { continue }
      let before = String(text[..<index(range.lowerBound)])
      guard before.split(separator: " ").count <= 5 else { continue }
      return ContrastCue(
        kind: .turn, before: "",
        after: (before + " " + String(text[index(range.upperBound)...])).trimmingEnd("."))
    }
    return nil
  }

  /// The comma that ends a fronted clause: the last one before the main clause.
  private static func mainComma(_ text: String, from: Int) -> String.Index? {
    let start = text.index(text.startIndex, offsetBy: from)
    let commas = text[start...].indices.filter { text[$0] == "," }
    guard let first = commas.first else { return nil }
    // 'Unlike Netori, where the narrative might …, NTR stories …'
    let after = text[text.index(after: first)...].trimmed
    let opening = after.split(separator: " ").first.map { $0.lowercased() } ?? ""
    if ["where", "which", "who", "whose", "in"].contains(opening), commas.count > 1 {
      return commas[1]
    }
    return first
  }

  /// What follows `where` or `which` behind a name; nil if nothing does.
  static func clauseBehindName(_ text: String) -> String? {
    for mark in [", where ", ", which ", ", who ", ", whose "] {
      guard let range = text.firstRange(of: mark) else { continue }
      return String(text[range.upperBound...]).trimmed
    }
    return nil
  }

  /// The clauses of a sentence, parted at its cue where it has one.
  static func clauses(of sentence: String) -> [String] {
    guard let cue = find(in: sentence), cue.kind == .split else {
      return [sentence.trimmingEnd(".")]
    }
    return [cue.before, cue.after]
  }

  /// Whether a clause begins with a term, an article apart.
  static func begins(_ clause: String, with term: String, _ terms: TermBook) -> Bool {
    subject(of: clause, in: terms) == term
  }

  /// The term that a clause begins with, within its first words; nil if it begins with none.
  static func subject(of clause: String, in terms: TermBook) -> String? {
    let words = Array(TextWords.of(clause).prefix(5))
    return terms.places(in: words).first.map { terms.terms[$0.term].name }
  }
}
