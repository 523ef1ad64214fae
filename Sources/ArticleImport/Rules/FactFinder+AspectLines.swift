import DeckFormat

// X-K3: an aspect with a sentence about each term.
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

  /// Reads a section that is an aspect, with a sentence or two about each term and nothing else.
  ///
  /// - Returns: Whether the section was such an aspect.
  mutating func readAspectSection(_ index: Int) -> Bool {
    let section = sections[index]
    guard terms.compared.count == 2, section.blocks.count == 1,
      case .paragraph(let text)? = section.blocks.first, case let name = aspect(of: index),
      !name.isEmpty, let lines = text.lines
    else { return false }
    let sentences = Sentence.sentences(of: text)
    guard (2...3).contains(sentences.count),
      sentences.allSatisfy({ sentence in
        ContrastCue.find(in: sentence.text) == nil
          && terms.mentions(in: sentence.text).count(where: terms.compared.contains) < 2
      }),
      let sides = sides(of: sentences.map(\.text)),
      sides.allSatisfy({ ContrastCue.begins($0.value, with: $0.term, terms) })
    else { return false }
    return add(
      FoundFact(
        kind: .contrast, subject: sides.map(\.term).joined(separator: " vs "), heading: name,
        name: name, text: text.flowing.plain, sides: sides, lines: lines, rule: Rule.aspect,
        tier: .prose))
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
}
