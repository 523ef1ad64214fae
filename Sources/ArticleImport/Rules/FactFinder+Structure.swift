import DeckFormat

/// What stands around a list, table or run of lines.
struct Surroundings {
  /// The section's place.
  var section: Int
  /// The line above that announces it; empty if none does.
  var leadIn: String
  /// The topic it belongs to; empty if none.
  var topic: String
  /// Whether the lead-in or a heading names the topic, not the title alone.
  var isExplicit: Bool
  /// What the lead-in, else the nearest heading that says anything, says of lists.
  var kind: ArticleWords.ListKind?
  /// What the list is called: its lead-in or heading.
  var heading: String
}

extension FactFinder {
  /// Reads the lists, tables and labelled lines of a section.
  mutating func readStructure(of index: Int) {
    let section = sections[index]
    if isSilent(index) { return }
    var lines: [ArticleText] = []
    var leadIn = ""
    // Single lines in a row are read as one run, whether blank lines stand between or not.
    func flush(_ finder: inout FactFinder) {
      if !lines.isEmpty { finder.readLines(lines, in: finder.surroundings(index, leadIn: "")) }
      lines = []
    }
    let pairs = twoLinePairs(of: section)
    if pairs.count >= 2 { readMarkedUp(pairs, in: surroundings(index, leadIn: "")) }
    for block in section.blocks {
      switch block {
      case .paragraph(let text):
        if pairs.count >= 2, Self.pair(in: text) != nil { continue }
        let logical = text.learningLines
        lines += logical
        leadIn = logical.last.map { LeadIn.text(of: $0.plain) } ?? ""
        continue
      case .list(let list):
        if !leadIn.isEmpty { lines.removeLast() }
        flush(&self)
        readList(list, in: surroundings(index, leadIn: leadIn))
      case .table(let table):
        flush(&self)
        readTable(table, in: surroundings(index, leadIn: leadIn))
      case .definitions(let entries):
        flush(&self)
        readMarkedUp(entries, in: surroundings(index, leadIn: leadIn))
      case .quote(let blocks):
        flush(&self)
        readQuote(blocks, in: index)
      case .heading, .code: flush(&self)
      }
      leadIn = ""
    }
    flush(&self)
  }

  /// The paragraphs of a section that are a term above its meaning.
  private func twoLinePairs(of section: ArticleSection) -> [ArticleDefinition] {
    section.blocks.compactMap { block in
      if case .paragraph(let text) = block { Self.pair(in: text) } else { nil }
    }
  }

  /// A paragraph of two lines: a short name, and what it means in small letters.
  private static func pair(in text: ArticleText) -> ArticleDefinition? {
    let lines = text.brokenLines
    guard lines.count == 2 else { return nil }
    let name = lines[0].plain.trimmed
    let meaning = lines[1].plain.trimmed
    guard HeadingShape.isTerm(name), name.split(separator: " ").count <= 4,
      name.first?.isUppercase == true, meaning.first?.isLowercase == true,
      meaning.split(separator: " ").count >= 2, LabelShape.split(name) == nil,
      !name.hasSuffix(":"), !name.contains(",")
    else { return nil }
    return ArticleDefinition(terms: [lines[0]], texts: [lines[1]])
  }

  /// Whether nothing below a heading is a fact: references, ingredients, to-do lists.
  func isSilent(_ index: Int) -> Bool {
    if isRecipe, methods.contains(sections[index].heading.lowercased()) { return true }
    for place in [index] + sections[index].path
    where sections[place].kind == .nothing {
      return true
    }
    return false
  }

  /// What is known about a list in a section.
  func surroundings(_ index: Int, leadIn: String) -> Surroundings {
    let named = terms.mentions(in: leadIn)
    var topic = named.count == 1 ? named[0] : named.count > 1 ? "" : self.topic(of: index)
    let isExplicit = named.count == 1 || (named.isEmpty && !topic.isEmpty && topic != terms.main)
    var kind = leadIn.isEmpty ? nil : ArticleWords.listKind(of: leadIn)
    if kind == nil {
      kind = sections[index].kind
      if kind == nil, sections[index].heading.isEmpty { kind = titleKind }
    }
    let heading = leadIn.isEmpty ? sections[index].heading : leadIn
    if topic.isEmpty, named.isEmpty,
      kind == .characteristics || kind == .stages || kind == .roles || kind == .types
    {
      topic = subject(of: index)
    }
    // In notes, what stands right above a list is its subject.
    if isNotes, named.isEmpty, kind != .roles, kind != .definitions, kind != .examples,
      let own = ownSubject(of: index, leadIn: leadIn, kind: kind)
    {
      topic = own
    }
    return Surroundings(
      section: index, leadIn: leadIn, topic: topic, isExplicit: isExplicit, kind: kind,
      heading: heading)
  }

  /// What a lead-in or heading of notes calls the list below it: `Skydiver, in order:`; nil if it says only a kind.
  private func ownSubject(of index: Int, leadIn: String, kind: ArticleWords.ListKind?) -> String? {
    let above = leadIn.isEmpty ? sections[index].heading : leadIn
    let name =
      NameBrackets.parted(above).name.split(separator: ", in order").first.map(String.init) ?? ""
    guard !name.isEmpty, name.split(separator: " ").count <= 8, terms.mentions(in: above).isEmpty,
      !ArticleWords.isKindOnly(name), !HeadingShape.isQuestion(name)
    else { return nil }
    return name.trimmed
  }

  private var methods: Set<String> {
    [
      "method", "directions", "instructions", "preparation", "steps", "how to make it",
      "zubereitung", "préparation", "preparación",
    ]
  }

  private mutating func readQuote(_ blocks: [ArticleBlock], in index: Int) {
    var leadIn = ""
    for block in blocks {
      switch block {
      case .list(let list): readList(list, in: surroundings(index, leadIn: leadIn))
      case .table(let table): readTable(table, in: surroundings(index, leadIn: leadIn))
      case .definitions(let entries): readMarkedUp(entries, in: surroundings(index, leadIn: leadIn))
      case .paragraph(let text):
        let lines = Callout.lines(of: text.learningLines)
        if !readCallout(lines, in: surroundings(index, leadIn: "")) {
          readLines(lines, in: surroundings(index, leadIn: ""))
        }
      default: break
      }
      if case .paragraph(let text) = block {
        leadIn = LeadIn.text(of: text.plain)
      } else {
        leadIn = ""
      }
    }
  }

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

  /// Adds something with a name, and its other names as facts of their own.
  mutating func addNamed(
    _ kind: Fact.Kind, name: String, aliases: [String], qualifier: String? = nil, text: String,
    in place: Surroundings, lines: ClosedRange<Int>, rule: String, group: Int,
    tier: FoundFact.Tier = .structure
  ) {
    let subject = kind == .definition || (kind == .labelled && !place.isExplicit) ? "" : place.topic
    let isSubjectItself = TextWords.key(subject) == TextWords.key(name)
    let isAdded = add(
      FoundFact(
        kind: kind, subject: isSubjectItself ? "" : subject, heading: place.heading, name: name,
        text: text,
        isSentence: false, aliases: aliases, qualifier: qualifier, lines: lines, rule: rule,
        tier: tier, group: group))
    guard isAdded, kind == .definition || kind == .labelled else { return }
    terms.add(name)
    for alias in aliases where !NameBrackets.isQuoted(alias) { terms.add(alias: alias, of: name) }
    for alias in aliases where NameBrackets.isQuoted(alias) {
      addAlias(
        AliasPattern.Found(name: HeadingTerms.unquoted(alias), isLiteral: true, start: 0), of: name,
        lines: lines, group: group)
    }
    for alias in aliases
    where !NameBrackets.isQuoted(alias) && TextWords.key(alias) != TextWords.key(name) {
      add(
        FoundFact(
          kind: .alias, subject: name, name: alias, lines: lines,
          rule: NameBrackets.isOtherScript(alias, than: name) ? Rule.script : Rule.alias,
          tier: .structure, group: group))
    }
    for found in AliasPattern.aliases(in: text) where found.start < 4 {
      addAlias(found, of: name, lines: lines, group: group)
    }
  }

  /// Adds another name or a literal meaning of a term.
  mutating func addAlias(
    _ found: AliasPattern.Found, of owner: String, lines: ClosedRange<Int>, group: Int
  ) {
    guard TextWords.key(found.name) != TextWords.key(owner),
      terms.name(of: found.name).map({ TextWords.key($0) == TextWords.key(owner) }) ?? true
    else { return }
    add(
      FoundFact(
        kind: found.isLiteral ? .gloss : .alias, subject: owner, name: found.name, lines: lines,
        rule: Rule.alias, tier: .prose, group: group))
    if !found.isLiteral { terms.add(alias: found.name, of: owner) }
  }
}

/// A line that announces what follows it.
enum LeadIn {
  /// The line without its colon; empty if it announces nothing.
  static func text(of line: String) -> String {
    let text = line.trimmed
    guard let last = text.last, last == ":" || last == "：", text.count <= 200 else { return "" }
    // Only the last sentence announces.
    var rest = text[...]
    if let stop = rest.lastIndex(where: { ".!?".contains($0) }),
      rest[rest.index(after: stop)...].first == " "
    {
      rest = rest[rest.index(after: stop)...]
    }
    return String(rest.dropLast()).trimmed
  }
}
