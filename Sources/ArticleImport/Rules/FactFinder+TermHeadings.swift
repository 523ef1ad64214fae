import DeckFormat

// X-D2, X-D4: headings that are terms, with a paragraph that says what they are.
extension FactFinder {
  /// Reads headings that are terms, each with one paragraph that says what it is.
  mutating func readTermHeadings() {
    // A run of such sections is a glossary, or the types of something.
    var candidates: [Int] = []
    for index in sections.indices where isTermHeading(index) && !isAspect(index) {
      candidates.append(index)
    }
    // Those of one rank below one heading.
    var families: [[Int]: [Int]] = [:]
    for index in candidates {
      families[[sections[index].level] + sections[index].path, default: []].append(index)
    }
    let dense = families.mapValues(isDense)
    let types = families.mapValues(areTypes)
    for index in candidates {
      guard let (text, sentences) = opening(of: index), let first = sentences.first,
        !isDefined(sections[index].heading)
      else { continue }
      let name = NameBrackets.parted(sections[index].heading)
      let key = TextWords.key(name.name)
      if let found = DefiningSentence(
        first.text,
        isKnown: {
          TextWords.key($0) == key || TextWords.key(name.name).hasSuffix(" " + TextWords.key($0))
        }),
        TextWords.key(found.term) == key || key.hasSuffix(" " + TextWords.key(found.term))
          || terms.name(of: found.term).map(TextWords.key) == key
      {
        addDefinition(
          found, named: name.name, sentence: first.text, lines: first.lines, rule: Rule.sentence,
          tier: .heading, group: newGroup())
        for alias in name.aliases {
          addAlias(
            AliasPattern.Found(name: alias, isLiteral: false, start: 0), of: name.name,
            lines: first.lines, group: 0)
        }
        continue
      }
      // Siblings with one short paragraph each, below a heading that says terms or types.
      let family = [sections[index].level] + sections[index].path
      let siblings = families[family] ?? []
      let isGlossary = isGlossaryPage(index)
      // Types of one thing, each with a paragraph about it.
      if types[family] == true, isAbout(first.text, name.name), text.plain.utf8.count <= 700 {
        add(
          FoundFact(
            kind: .definition, name: name.name, text: first.text, isSentence: true,
            lines: first.lines, rule: Rule.sentence, tier: .heading, group: newGroup()))
        continue
      }
      guard siblings.count >= 3 && dense[family] == true || isGlossary, let lines = text.lines
      else {
        continue
      }
      guard
        isMeaning(first.text, of: name.name, isListed: isGlossary || isTypes(index))
          || isNotes && siblings.count >= 3 && isNote(first.text),
        text.plain.utf8.count <= 500
      else { continue }
      let place = surroundings(index, leadIn: "")
      addNamed(
        .definition, name: name.name, aliases: name.aliases, qualifier: name.qualifier,
        text: sentences.count <= 2 ? sentences.map(\.text).joined(separator: " ") : first.text,
        in: place, lines: lines, rule: Rule.twoLines, group: group(of: siblings), tier: .heading)
    }
  }

  /// Whether a line below a heading of notes says something of it, as `Joins two ropes` does.
  private func isNote(_ text: String) -> Bool {
    let words = TextWords.of(text)
    return (2...16).contains(words.count) && !Imperative.begins(words) && !Reminder.isReminder(text)
      && !HeadingShape.isCapitals(text) && words.count <= 14 && !Self.beginsWithPronoun(text)
      && !Reminder.isTime(text) && !words.contains("i")
  }

  /// Whether a sentence below a heading says what the heading is: a phrase without a verb of its own
  /// that does not name it, since a meaning does not hold what it explains.
  private func isMeaning(_ text: String, of name: String, isListed: Bool) -> Bool {
    let words = TextWords.of(text)
    let own = TextWords.of(name).filter { $0.count > 3 }.map(TextWords.stem)
    guard let first = words.first, words.count >= 3,
      !words.prefix(6).map(TextWords.stem).contains(where: own.contains),
      !Imperative.begins(words), !Self.beginsWithPronoun(text)
    else { return false }
    if Self.isNounPhrase(text) {
      // 'The concept of Netori, often overshadowed …, holds …' has its verb behind a comma.
      let parts = text.split(separator: ",").dropFirst()
      return isListed
        || !parts.contains {
          (TextWords.of($0).first ?? "").hasSuffix("s") && TextWords.of($0).count > 3
        }
    }
    if HeadingShape.isCapitals(name) { return false }
    return isListed && !Self.hasVerb(text) && !first.hasSuffix("ed")
  }

  private func group(of siblings: [Int]) -> Int { -(siblings.first ?? 0) - 1 }

  /// Whether a section speaks of both compared terms, and so is no term itself.
  private func isAspect(_ index: Int) -> Bool {
    guard terms.compared.count == 2, let (text, _) = opening(of: index),
      terms.name(of: sections[index].heading) == nil
    else { return false }
    return Set(terms.mentions(in: text.plain)).isSuperset(of: terms.compared)
  }

  /// Whether a section is a name with a paragraph.
  private func isTermHeading(_ index: Int) -> Bool {
    let section = sections[index]
    guard section.level > 0, HeadingTerms.isName(section.heading), !isSilent(index),
      opening(of: index) != nil
    else { return false }
    if section.isStage { return false }
    return section.level > 1 || index > 1
      || terms.main.map { TextWords.key($0) == TextWords.key(section.heading) } == true
  }

  /// The first paragraph below a heading with its sentences; nil if something else comes first.
  private func opening(of index: Int) -> (ArticleText, [Sentence])? {
    guard case .paragraph(let text)? = sections[index].blocks.first else { return nil }
    let sentences = book.sentences(of: text)
    guard let first = sentences.first, !HeadingShape.isQuestion(first.text),
      !text.plain.hasSuffix(":"),
      text.logicalLines.first.map({
        ArticleLabel($0) == nil || DefiningSentence(first.text, isKnown: { _ in true }) != nil
      }) ?? false
    else { return nil }
    return (text, sentences)
  }

  /// Whether sections hold little more than a paragraph each.
  private func isDense(_ siblings: [Int]) -> Bool {
    siblings.count { sections[$0].blocks.count <= 2 } * 3 >= siblings.count * 2
  }

  private func isGlossaryPage(_ index: Int) -> Bool {
    for place in sections[index].path
    where sections[place].kind == .definitions { return true }
    if sections[index].path.isEmpty || sections[index].path.count == 1 {
      return titleKind == .definitions
    }
    return false
  }

  private func isTypes(_ index: Int) -> Bool {
    for place in sections[index].path
    where sections[place].kind == .types { return true }
    return titleKind == .types
  }

  /// Whether headings of one rank name types of one thing: they share their last word.
  private func areTypes(_ siblings: [Int]) -> Bool {
    var counts: [String: Int] = [:]
    for index in siblings {
      let words = TextWords.of(NameBrackets.parted(sections[index].heading).name)
      if words.count > 1, let last = words.last { counts[TextWords.stem(last), default: 0] += 1 }
    }
    return counts.values.contains { $0 >= 3 && $0 * 2 >= siblings.count }
  }

  /// Whether a sentence is about its heading from its first words on: `Life insurance pays …`,
  /// `In a suspension bridge the deck …`.
  private func isAbout(_ sentence: String, _ name: String) -> Bool {
    let words = TextWords.of(sentence).prefix(8).map(TextWords.stem)
    let own = TextWords.of(name).map(TextWords.stem)
    guard !own.isEmpty, words.count >= 6 else { return false }
    return (0...3).contains { start in
      start + own.count < words.count && Array(words[start..<(start + own.count)]) == own
    }
  }
}
