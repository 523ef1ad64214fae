import DeckFormat

// X-D5: items that each define their own subject.
extension FactFinder {
  /// Items that each define their own subject: `Seam allowance is the …`.
  mutating func readDefiningItems(_ items: [ArticleItem], in place: Surroundings) -> Bool {
    let read = items.map { item -> DefiningSentence? in
      guard let first = Sentence.sentences(of: item.text).first else { return nil }
      let strong = Set(first.strong.map(TextWords.key))
      return DefiningSentence(first.text) {
        strong.contains(TextWords.key($0)) || terms.index(of: $0) != nil
          || place.kind == .definitions
      }
    }
    guard read.count(where: { $0 != nil }) * 3 >= items.count * 2,
      items.count > 1 || place.kind == .definitions
    else { return false }
    let group = newGroup()
    for (item, definition) in zip(items, read) {
      guard let definition, let lines = [item].lines else { continue }
      addDefinition(
        definition, sentence: item.text.flowing.plain.trimmed, lines: lines, rule: Rule.numbered,
        tier: .structure, group: group)
    }
    return true
  }
}
