import DeckFormat

// X-D6: terms that are marked up or set out with their meanings.
extension FactFinder {
  /// Reads terms that are marked up with their meanings.
  mutating func readMarkedUp(_ entries: [ArticleDefinition], in place: Surroundings) {
    let group = newGroup()
    for entry in entries {
      guard let first = entry.terms.first, let lines = (entry.terms + entry.texts).lines else {
        continue
      }
      let term = first.flowing.plain.trimmingMarks
      let text = entry.texts.map { $0.flowing.plain.trimmed }.joined(separator: " ")
      guard !Reminder.isReminder(term), !text.isEmpty else { continue }
      if HeadingShape.isQuestion(term) {
        add(
          FoundFact(
            kind: .faq, heading: place.heading, name: term, text: text, lines: lines,
            rule: Rule.faq, tier: .structure, group: group))
        continue
      }
      let (name, aliases, qualifier) = NameBrackets.parted(term)
      let kind: Fact.Kind = place.kind == .roles ? .role : .definition
      addNamed(
        kind, name: name, aliases: aliases + entry.terms.dropFirst().map(\.plain.trimmingMarks),
        qualifier: qualifier, text: text,
        in: place, lines: lines, rule: Rule.markedUp, group: group)
    }
  }

  /// The paragraphs of a section that are a term above its meaning.
  func twoLinePairs(of section: ArticleSection) -> [ArticleDefinition] {
    section.blocks.compactMap { block in
      if case .paragraph(let text) = block { Self.pair(in: text) } else { nil }
    }
  }

  /// A paragraph of two lines: a short name, and what it means in small letters.
  static func pair(in text: ArticleText) -> ArticleDefinition? {
    let lines = text.brokenLines
    guard lines.count == 2 else { return nil }
    let name = lines[0].plain.trimmed
    let meaning = lines[1].plain.trimmed
    guard HeadingShape.isTerm(name), name.wordCount <= 4,
      name.first?.isUppercase == true, meaning.first?.isLowercase == true,
      meaning.wordCount >= 2, LabelShape.split(name) == nil,
      !name.hasSuffix(":"), !name.contains(",")
    else { return nil }
    return ArticleDefinition(terms: [lines[0]], texts: [lines[1]])
  }
}
