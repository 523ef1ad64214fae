/// How often a text speaks of what its title and headings name.
struct Recurrence: Equatable {
  private var counts: [String: Int] = [:]

  /// Counts the mentions in headings below the first rank, twice each, and in paragraphs.
  init(title: String, sections: [ArticleSection]) {
    var book = TermBook()
    if let main = HeadingTerms.mainTerm(ofTitle: title) { book.add(main) }
    for section in sections { book.add(NameBrackets.parted(section.heading).name) }
    func count(_ text: String, weight: Int, in counts: inout [String: Int]) {
      for (term, _) in book.places(in: TextWords.of(text)) {
        counts[book.terms[term].keys[0], default: 0] += weight
      }
    }
    for section in sections.dropFirst() {
      if section.level > 1 { count(section.heading, weight: 2, in: &counts) }
      for block in section.blocks {
        if case .paragraph(let text) = block { count(text.plain, weight: 1, in: &counts) }
      }
    }
  }

  /// How often a heading's name is mentioned; 0 for what is no heading.
  func count(of name: String) -> Int { counts[TextWords.key(name)] ?? 0 }
}
