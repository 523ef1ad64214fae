import DeckFormat

/// Arranges the facts of an article as notes: topics with what belongs to each, then lists, terms,
/// comparisons and questions, as far as can be in the order of the article.
struct DraftBuilder {
  /// A part with the line that decides where it stands.
  private struct Placed {
    var line: Int
    var parts: [DeckDraft.Part]
  }

  private let reading: ArticleReading
  /// The headings that the article does not give.
  private let headings: DraftHeadings
  /// The facts.
  private let facts: [FoundFact]
  /// The keys of the facts' names and subjects.
  private let names: [String]
  private let subjects: [String]
  /// The places of the facts that belong to a topic, by its key.
  private var belongings: [String: [Int]] = [:]
  /// The places of the definitions of a name, by its key.
  private var definitions: [String: [Int]] = [:]
  private var placed: [Placed] = []
  /// Whether a fact stands somewhere already.
  private var isUsed: [Bool]

  init(_ reading: ArticleReading) {
    self.reading = reading
    headings = .of(reading.language)
    facts = reading.facts
    names = facts.map { TextWords.key($0.name) }
    subjects = facts.map { $0.subject.isEmpty ? "" : TextWords.key($0.subject) }
    isUsed = [Bool](repeating: false, count: facts.count)
    for (index, fact) in facts.enumerated() {
      if !subjects[index].isEmpty { belongings[subjects[index], default: []].append(index) }
      if fact.kind == .definition { definitions[names[index], default: []].append(index) }
    }
  }

  /// The draft's parts, in order.
  mutating func build() -> [DeckDraft.Part] {
    for topic in topics { addTopic(topic.name, key: topic.key) }
    addComparisons()
    addLists()
    addTerms()
    addQuestions()
    placed.sort { $0.line < $1.line }
    return placed.flatMap(\.parts).withUniqueHeadings
  }

  /// The names that facts belong to, in the order in which they are first spoken of.
  private var topics: [(name: String, key: String)] {
    var found: [(name: String, key: String)] = []
    var keys: Set<String> = []
    for (index, fact) in facts.enumerated() where !subjects[index].isEmpty {
      let isTopic =
        switch fact.kind {
        case .alias, .gloss: !isGlossaryTerm(subjects[index])
        default: Self.isListed(fact.kind)
        }
      guard isTopic, keys.insert(subjects[index]).inserted else { continue }
      found.append((fact.subject, subjects[index]))
    }
    return found
  }

  /// Whether facts of a kind stand in lists below their topic.
  private static func isListed(_ kind: Fact.Kind) -> Bool {
    switch kind {
    case .role, .characteristic, .stage, .example, .labelled: true
    default: false
    }
  }

  /// Whether a term stands in a list of terms, where its other names stand beside it.
  private func isGlossaryTerm(_ key: String) -> Bool {
    definitions[key] != nil && !(belongings[key] ?? []).contains { Self.isListed(facts[$0].kind) }
  }

  // MARK: Topics

  private mutating func addTopic(_ name: String, key: String) {
    var lines: [Int] = []
    var own: [DeckDraft.Entry] = []
    var shown = name
    for index in definitions[key] ?? [] {
      shown = facts[index].name
      own.append(entry(index, [DraftText.definition(facts[index])]))
      lines.append(facts[index].lines.lowerBound)
    }
    let isDefined = !own.isEmpty
    var named = Int.max
    for index in belongings[key] ?? [] {
      let fact = facts[index]
      guard fact.kind == .alias || fact.kind == .gloss else { continue }
      let text =
        fact.kind == .alias
        ? DraftMarkdown.otherName(fact.name, language: reading.language)
        : DraftMarkdown.literalMeaning(fact.name, language: reading.language)
      own.append(entry(index, [text]))
      named = min(named, fact.lines.lowerBound)
    }
    var parts = [
      DeckDraft.Part(
        level: 1, heading: DraftMarkdown.line(shown) + (isDefined ? "" : " <!-- quiz: topic -->"),
        style: .paragraphs, entries: own)
    ]
    for group in groups(of: belongings[key] ?? []) {
      lines.append(facts[group[0]].lines.lowerBound)
      parts.append(part(of: group, level: 2, topic: shown))
    }
    placed.append(Placed(line: lines.min() ?? named, parts: parts))
  }

  /// Facts that stand together, by list and kind, that no part has yet; marks them as used.
  private mutating func groups(of places: some Sequence<Int>) -> [[Int]] {
    var groups: [[Int]] = []
    var numberOfGroup: [String: Int] = [:]
    for index in places where !isUsed[index] && Self.isListed(facts[index].kind) {
      isUsed[index] = true
      let fact = facts[index]
      let key = fact.kind == .example ? "example" : "\(fact.kind.rawValue) \(fact.group)"
      if let number = numberOfGroup[key] {
        groups[number].append(index)
      } else {
        numberOfGroup[key] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  private mutating func part(of group: [Int], level: Int, topic: String) -> DeckDraft.Part {
    let first = facts[group[0]]
    return DeckDraft.Part(
      level: level,
      heading: DraftMarkdown.line(
        DraftText.listHeading(of: first, topic: topic, language: reading.language)),
      style: first.kind == .stage ? .numbers : .bullets,
      entries: group.map { entry($0, [DraftText.item(facts[$0], language: reading.language)]) })
  }

  private mutating func entry(_ index: Int, _ cells: [String]) -> DeckDraft.Entry {
    isUsed[index] = true
    let fact = facts[index]
    return DeckDraft.Entry(
      kind: fact.kind, cells: cells, lines: fact.lines, rule: fact.rule, doubt: fact.doubt)
  }

  // MARK: Comparisons, lists, terms, questions

  private mutating func addComparisons() {
    var tables: [(terms: [String], rows: [Int])] = []
    var numberOfTable: [Set<String>: Int] = [:]
    for (index, fact) in facts.enumerated() where fact.kind == .contrast {
      let terms = fact.sides.map(\.term)
      if let number = numberOfTable[Set(terms)] {
        tables[number].rows.append(index)
      } else {
        numberOfTable[Set(terms)] = tables.count
        tables.append((terms, [index]))
      }
    }
    for (terms, rows) in tables {
      let header = [headings.aspect] + terms
      let entries = rows.map { index in
        let fact = facts[index]
        let sides = terms.map { term in
          fact.sides.first { $0.term == term }.map { DraftText.side($0) } ?? ""
        }
        return entry(index, ([fact.name] + sides).map { DraftMarkdown.line($0, inCell: true) })
      }
      placed.append(
        Placed(
          line: rows.map { facts[$0].lines.lowerBound }.min() ?? 1,
          parts: [
            DeckDraft.Part(
              level: 1,
              heading: DraftMarkdown.line(headings.comparison(of: terms)),
              style: .table(header.map { DraftMarkdown.line($0, inCell: true) }), entries: entries)
          ]))
    }
  }

  private mutating func addLists() {
    for group in groups(of: facts.indices) {
      let part = part(of: group, level: 1, topic: "")
      placed.append(Placed(line: facts[group[0]].lines.lowerBound, parts: [part]))
    }
  }

  /// Adds the definitions that are no topics: under the heading they had, those of sentences under one
  /// of their own.
  private mutating func addTerms() {
    var parts: [(heading: String, places: [Int])] = []
    var numberOfPart: [String: Int] = [:]
    for (index, fact) in facts.enumerated() where !isUsed[index] && fact.kind == .definition {
      let heading = fact.tier == .structure ? fact.heading : ""
      if let number = numberOfPart[heading] {
        parts[number].places.append(index)
      } else {
        numberOfPart[heading] = parts.count
        parts.append((heading, [index]))
      }
    }
    for (heading, places) in parts {
      let entries = places.map { index in
        let own = belongings[names[index]] ?? []
        let others = own.filter { facts[$0].kind == .alias }
        let meanings = own.filter { facts[$0].kind == .gloss }
        for other in others + meanings { isUsed[other] = true }
        return entry(
          index,
          [
            DraftText.term(
              facts[index], aliases: others.map { facts[$0].name },
              meanings: meanings.map { facts[$0].name }, language: reading.language)
          ])
      }
      placed.append(
        Placed(
          line: places.map { facts[$0].lines.lowerBound }.min() ?? 1,
          parts: [
            DeckDraft.Part(
              level: 1,
              heading: DraftMarkdown.line(
                heading.isEmpty
                  ? headings.terms : DraftText.withoutQuestion(heading)),
              style: .bullets, entries: entries)
          ]))
    }
  }

  private mutating func addQuestions() {
    let questions = facts.indices.filter { facts[$0].kind == .faq }
    guard !questions.isEmpty else { return }
    let entries = questions.map {
      entry($0, [DraftMarkdown.line(facts[$0].name), DraftMarkdown.line(facts[$0].text)])
    }
    placed.append(
      Placed(
        line: Int.max,
        parts: [
          DeckDraft.Part(
            level: 1, heading: headings.questions, style: .questions,
            entries: entries)
        ]))
  }
}
