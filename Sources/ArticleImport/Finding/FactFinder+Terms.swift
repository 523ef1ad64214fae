extension FactFinder {
  /// Finds the terms: those that are compared, those that headings ask for or define, those in bold that a sentence defines.
  mutating func findTerms() {
    for heading in [title] + sections.map(\.heading) {
      let pair = ComparedTerms.terms(of: heading)
      guard pair.count > 1 else { continue }
      for term in pair { terms.add(term) }
      if terms.compared.isEmpty { terms.compared = pair.compactMap { terms.name(of: $0) } }
    }
    for section in sections {
      if let asked = section.asked { terms.add(asked) }
    }
    for section in sections {
      for block in section.blocks {
        guard case .table(let table) = block, let heads = ComparisonTable.sides(of: table) else {
          continue
        }
        for head in heads { terms.add(head) }
        if terms.compared.isEmpty { terms.compared = heads.compactMap { terms.name(of: $0) } }
      }
    }
    for section in sections where !section.heading.isEmpty {
      guard HeadingTerms.isName(section.heading), case .paragraph(let text)? = section.blocks.first,
        let first = book.sentences(of: text).first
      else { continue }
      if DefiningSentence.begins(first.text, with: section.heading) { terms.add(section.heading) }
    }
    findMainTerm()
    findAliases()
  }

  /// What the whole article is about: what its title asks for or names.
  private mutating func findMainTerm() {
    guard terms.compared.isEmpty else { return }
    if let asked = HeadingTerms.mainTerm(ofTitle: title),
      HeadingTerms.termAsked(in: title) != nil || isRecurring(asked)
    {
      terms.add(asked)
      terms.main = terms.name(of: asked)
    }
  }

  /// Whether the article speaks of something again and again: in headings, or three times in its text.
  private func isRecurring(_ name: String) -> Bool { recurrence.count(of: name) >= 3 }

  /// Adds abbreviations and other names, so that sentences that use them are understood.
  private mutating func findAliases() {
    for section in sections {
      for block in section.blocks {
        guard case .paragraph(let text) = block else { continue }
        for sentence in book.sentences(of: text) where sentence.text.utf8.count < 1200 {
          for found in book.aliases(in: sentence.text) {
            guard let owner = owner(of: found, in: sentence.text) else { continue }
            if !found.isLiteral { terms.add(alias: found.name, of: owner) }
          }
        }
      }
    }
  }

  /// The term that another name in a sentence belongs to; nil if the sentence names none before it.
  func owner(of alias: AliasPattern.Found, in sentence: String) -> String? {
    let before = String(sentence.prefix(alias.start))
    if let last = terms.mentions(in: before).last { return last }
    // 'The larva, better known as the caterpillar, …' names its owner itself.
    let subject = before.trimmingEnd(",–— ")
    let words = subject.split(separator: " ")
    // 'Tsunamis, formerly known as tidal waves, …'
    if words.count == 1, subject.count >= 4, subject.first?.isUppercase == true,
      before.trimmed.hasSuffix(","), subject.allSatisfy(\.isLetter),
      !FactFinder.beginsWithPronoun(subject)
    {
      return subject
    }
    guard words.count >= 2, words.count <= 4, ["the", "a", "an"].contains(words[0].lowercased()),
      subject.count < before.trimmed.count
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// The topic of a section, or the nearest heading that can be the name of something; empty if none.
  func subject(of index: Int) -> String {
    let topic = topic(of: index)
    if !topic.isEmpty { return topic }
    for place in [index] + sections[index].path.reversed() {
      let heading = NameBrackets.parted(sections[place].heading).name
      guard
        !terms.compared.contains(where: {
          !terms.mentions(in: heading).isEmpty && $0 == terms.mentions(in: heading).first
        })
      else { return "" }
      if HeadingTerms.isName(heading), ArticleWords.listKind(of: heading) == nil,
        isNotes || isRecurring(heading)
      {
        return HeadingTerms.settledCase(heading, in: sections[place].heading)
      }
    }
    return ""
  }

  /// The topic of a section: what its heading asks for, names, or belongs to; empty if none.
  func topic(of index: Int) -> String {
    let section = sections[index]
    for place in [index] + section.path.reversed() {
      let heading = sections[place].heading
      if let asked = sections[place].asked, let name = terms.name(of: asked) {
        return name
      }
      let named = terms.mentions(in: heading)
      if named.count == 1 { return named[0] }
      if named.count > 1 { return "" }
    }
    // Flat headings: a heading that only says a kind belongs to the topic before it.
    if section.level > 0, ArticleWords.isKindOnly(section.heading) {
      for place in sections[..<index].indices.suffix(12).reversed()
      where sections[place].level <= section.level {
        let heading = sections[place].heading
        if let name = sections[place].asked.flatMap({ terms.name(of: $0) })
          ?? terms.name(of: heading)
        {
          return name
        }
        if !ArticleWords.isKindOnly(heading) { break }
      }
    }
    return terms.main ?? ""
  }
}
