import DeckFormat

// X-D4: terms on lines of their own above their meanings.
extension FactFinder {
  /// Short lines that alternate with longer ones: terms above their meanings.
  mutating func readAlternating(
    _ lines: [ArticleText], _ labels: [ArticleLabel?], in place: Surroundings
  ) {
    guard lines.count >= 4, lines.count % 2 == 0,
      labels.count(where: { $0 != nil }) * 4 <= lines.count
    else { return }
    let pairs = stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) }
    let isFit = pairs.allSatisfy { term, text in
      let name = term.plain.trimmed
      return HeadingShape.isTerm(name) && name.wordCount <= 4
        && !HeadingShape.isQuestion(name) && LabelShape.split(text.plain) == nil
    }
    guard isFit, pairs.count >= 3,
      pairs.count(where: { $0.1.plain.wordCount >= 2 }) * 3 >= pairs.count * 2
    else { return }
    let group = newGroup()
    for (term, text) in pairs {
      guard let span = [term, text].lines else { continue }
      let (name, aliases, qualifier) = NameBrackets.parted(term.plain.trimmingMarks)
      addNamed(
        place.kind == .roles ? .role : .definition, name: name, aliases: aliases,
        qualifier: qualifier, text: text.flowing.plain.trimmed, in: place,
        lines: span, rule: Rule.twoLines, group: group)
    }
  }
}
