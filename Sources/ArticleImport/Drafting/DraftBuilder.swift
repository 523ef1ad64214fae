package import DeckFormat

/// Arranges the facts of an article as notes: topics with what belongs to each, then lists, terms,
/// comparisons and questions, as far as can be in the order of the article.
struct DraftBuilder {
  /// A part with the line that decides where it stands.
  private struct Placed {
    var line: Int
    var parts: [DeckDraft.Part]
  }

  private let reading: ArticleReading
  private var placed: [Placed] = []
  /// The facts that stand under a topic already.
  private var used: Set<Int> = []

  init(_ reading: ArticleReading) { self.reading = reading }

  /// The draft's parts, in order.
  mutating func build() -> [DeckDraft.Part] {
    for topic in topics { addTopic(topic) }
    addComparisons()
    addLists()
    addQuestions()
    placed.sort { $0.line < $1.line }
    return Self.withUniqueHeadings(placed.flatMap(\.parts))
  }

  /// The names that facts belong to, by the line where each is first spoken of.
  private var topics: [String] {
    var names: [String] = []
    var keys: Set<String> = []
    for fact in reading.facts {
      let isTopic: Bool =
        switch fact.kind {
        case .role, .characteristic, .stage, .example: true
        case .alias, .gloss: !isGlossaryTerm(fact.subject)
        case .labelled: !fact.subject.isEmpty
        default: false
        }
      guard isTopic, !fact.subject.isEmpty, keys.insert(TextWords.key(fact.subject)).inserted else {
        continue
      }
      names.append(fact.subject)
    }
    return names
  }

  /// Whether a term stands in a list of terms, where its other names stand beside it.
  private func isGlossaryTerm(_ name: String) -> Bool {
    let key = TextWords.key(name)
    return reading.facts.contains { $0.kind == .definition && TextWords.key($0.name) == key }
      && !reading.facts.contains {
        [.role, .characteristic, .stage, .example, .labelled].contains($0.kind)
          && TextWords.key($0.subject) == key
      }
  }

  // MARK: Topics

  private mutating func addTopic(_ name: String) {
    let key = TextWords.key(name)
    var first = Int.max
    var own: [DeckDraft.Entry] = []
    var shown = name
    for (index, fact) in reading.facts.enumerated()
    where fact.kind == .definition && TextWords.key(fact.name) == key {
      shown = fact.name
      own.append(entry(fact, [DraftText.definition(fact)]))
      used.insert(index)
      first = min(first, fact.lines.lowerBound)
    }
    for (index, fact) in reading.facts.enumerated() where TextWords.key(fact.subject) == key {
      guard fact.kind == .alias || fact.kind == .gloss else { continue }
      own.append(
        entry(
          fact, ["\(fact.kind == .alias ? "Also" : "Literally"): \(DraftMarkdown.line(fact.name))"])
      )
      used.insert(index)
      first = min(first, fact.lines.lowerBound)
    }
    let isDefined = own.contains { $0.kind == .definition }
    var parts = [
      DeckDraft.Part(
        level: 1, heading: DraftMarkdown.line(shown) + (isDefined ? "" : " <!-- quiz: topic -->"),
        style: .paragraphs, entries: own)
    ]
    for group in groups(where: { TextWords.key($0.subject) == key && $0.kind != .contrast }) {
      first = min(first, reading.facts[group[0]].lines.lowerBound)
      parts.append(part(of: group, level: 2, topic: shown))
    }
    placed.append(Placed(line: first, parts: parts))
  }

  /// Facts that stand together, by list and kind, that no part has yet; marks them as used.
  private mutating func groups(where isWanted: (FoundFact) -> Bool) -> [[Int]] {
    var groups: [[Int]] = []
    var indexOfGroup: [String: Int] = [:]
    for (index, fact) in reading.facts.enumerated() where !used.contains(index) && isWanted(fact) {
      guard [.role, .characteristic, .stage, .example, .labelled].contains(fact.kind) else {
        continue
      }
      used.insert(index)
      let key = "\(fact.kind.rawValue)|\(fact.kind == .example ? "" : "\(fact.group)")"
      if let group = indexOfGroup[key] {
        groups[group].append(index)
      } else {
        indexOfGroup[key] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  private func part(of group: [Int], level: Int, topic: String) -> DeckDraft.Part {
    let facts = group.map { reading.facts[$0] }
    let kind = facts[0].kind
    let heading = DraftText.listHeading(of: facts[0], topic: topic)
    return DeckDraft.Part(
      level: level, heading: DraftMarkdown.line(heading),
      style: kind == .stage ? .numbers : .bullets,
      entries: facts.map { entry($0, [DraftText.item($0)]) })
  }

  private func entry(_ fact: FoundFact, _ cells: [String]) -> DeckDraft.Entry {
    DeckDraft.Entry(
      kind: fact.kind, cells: cells, lines: fact.lines, rule: fact.rule, doubt: fact.doubt)
  }

  // MARK: Comparisons, lists, questions

  private mutating func addComparisons() {
    var tables: [(terms: [String], rows: [Int])] = []
    for (index, fact) in reading.facts.enumerated() where fact.kind == .contrast {
      used.insert(index)
      let terms = fact.sides.map(\.term)
      if let table = tables.firstIndex(where: { Set($0.terms) == Set(terms) }) {
        tables[table].rows.append(index)
      } else {
        tables.append((terms, [index]))
      }
    }
    for (terms, rows) in tables {
      let facts = rows.map { reading.facts[$0] }
      let header = [DraftText.aspectHeader(reading.language)] + terms
      let entries = facts.map { fact in
        entry(
          fact,
          ([fact.name]
            + terms.map { term in
              fact.sides.first { $0.term == term }.map { DraftText.side($0) } ?? ""
            })
            .map { DraftMarkdown.line($0, inCell: true) })
      }
      placed.append(
        Placed(
          line: facts.map(\.lines.lowerBound).min() ?? 1,
          parts: [
            DeckDraft.Part(
              level: 1,
              heading: DraftMarkdown.line(DraftText.comparison(of: terms, reading.language)),
              style: .table(header.map { DraftMarkdown.line($0, inCell: true) }), entries: entries)
          ]))
    }
  }

  private mutating func addLists() {
    for group in groups(where: { $0.kind != .contrast }) {
      placed.append(
        Placed(
          line: reading.facts[group[0]].lines.lowerBound,
          parts: [part(of: group, level: 1, topic: "")]))
    }
    // Definitions stand under the heading they had; those of sentences under one of their own.
    var parts: [(heading: String, entries: [Int])] = []
    for (index, fact) in reading.facts.enumerated()
    where !used.contains(index) && fact.kind == .definition {
      used.insert(index)
      let heading = fact.tier == .structure ? fact.heading : ""
      if let part = parts.firstIndex(where: { $0.heading == heading }) {
        parts[part].entries.append(index)
      } else {
        parts.append((heading, [index]))
      }
    }
    for (heading, entries) in parts {
      let facts = entries.map { reading.facts[$0] }
      let items = facts.map { fact in
        let names = reading.facts.enumerated().filter { index, other in
          other.kind == .alias && !used.contains(index)
            && TextWords.key(other.subject) == TextWords.key(fact.name)
        }
        return entry(fact, [DraftText.term(fact, aliases: names.map(\.element.name))])
      }
      placed.append(
        Placed(
          line: facts.map(\.lines.lowerBound).min() ?? 1,
          parts: [
            DeckDraft.Part(
              level: 1,
              heading: DraftMarkdown.line(
                heading.isEmpty ? DraftText.terms(reading.language) : heading), style: .bullets,
              kindComment: nil, entries: items)
          ]))
    }
  }

  private mutating func addQuestions() {
    let questions = reading.facts.filter { $0.kind == .faq }
    guard !questions.isEmpty else { return }
    let entries = questions.map {
      entry($0, [DraftMarkdown.line($0.name), DraftMarkdown.line($0.text)])
    }
    placed.append(
      Placed(
        line: Int.max,
        parts: [
          DeckDraft.Part(
            level: 1, heading: DraftText.questions(reading.language), style: .questions,
            entries: entries)
        ]))
  }

  /// Headings that occur twice at one place get what tells them apart.
  private static func withUniqueHeadings(_ parts: [DeckDraft.Part]) -> [DeckDraft.Part] {
    var parts = parts
    var chapter = ""
    var seen: [String: Int] = [:]
    for index in parts.indices {
      guard let heading = parts[index].heading else { continue }
      if parts[index].level == 1 { chapter = Slug.of(heading) }
      let key = parts[index].level == 1 ? Slug.of(heading) : "\(chapter)/\(Slug.of(heading))"
      let count = seen[key, default: 0] + 1
      seen[key] = count
      if count > 1 { parts[index].heading = "\(heading) (\(count))" }
    }
    return parts
  }
}
