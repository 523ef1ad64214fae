import Markup

extension DeckReader {
  /// Reads the blocks below a heading that is no topic's own.
  mutating func readBody(_ body: [Block], in context: Context) {
    for (index, block) in body.enumerated() {
      switch block.content {
      case .html(let html): readComment(html, at: block.location)
      case .list(let list):
        readList(list, at: block, below: index > 0 ? body[index - 1].leadIn : "", in: context)
      case .table(let table): readTable(table, at: block, in: context)
      case .paragraph(let inlines): readParagraph(inlines, at: block, in: context)
      case .quote(let blocks):
        // A note belongs to what was read just before it; alone it is prose.
        if index > 0, let last = deck.facts.indices.last,
          deck.facts[last].endLine < block.location.line
        {
          let target = deck.facts[last].kind == .list ? last - 1 : last
          if deck.facts.indices.contains(target), deck.facts[target].note == nil {
            deck.facts[target].note = blocks.plainText
          }
        }
      case .heading, .code, .thematicBreak: continue
      }
    }
  }

  /// Reads a list: its members, and the list itself as a fact.
  private mutating func readList(
    _ list: List, at block: Block, below leadIn: String, in context: Context
  ) {
    let quiz = takeQuiz()
    let labels = list.items.map { item -> Label? in
      guard case .paragraph(let inlines)? = item.blocks.first?.content else { return nil }
      return Label(inlines.nodes, isPlainAllowed: false, keywords: keywords)
    }
    let kind = kind(of: list, labels: labels, below: leadIn, in: context)
    pendingKind = nil
    guard let kind else {
      report(
        .note, "list",
        "these bullets belong to no topic, so nothing is asked from them; "
          + (context.heading.isEmpty
            ? "" : "define '\(context.heading)' in its first paragraph, or ")
          + "begin each with '**Label**:'",
        at: block.location)
      return
    }
    let parent = listID(for: kind, in: context)
    let heading = heading(of: kind, in: context)
    var members: [Fact.ID] = []
    for (index, item) in list.items.enumerated() {
      let read = fact(
        of: item, label: labels[index], kind: kind, order: index + 1, parent: parent,
        heading: heading,
        quiz: quiz, in: context)
      guard let fact = read, add(fact) else { continue }
      // A list is asked for without the members that are not asked themselves.
      if fact.quiz != .off || quiz == .off { members.append(fact.id) }
      for meaning in labels[index]?.glosses ?? [] where kind != .stage {
        for gloss in facts(from: .literally(meaning), of: fact.name, id: fact.id, at: block) {
          add(located(gloss, at: item))
        }
      }
      for name in fact.aliases where kind != .stage {
        let owner = fact.name
        for alias in facts(from: .names([name]), of: owner, id: fact.id, at: block) {
          add(located(alias, at: item))
        }
      }
    }
    guard members.count >= 2, kind != .definition, kind != .example else { return }
    let name = context.headingID.isEmpty ? kind.listName : context.heading
    add(
      Fact(
        id: parent, kind: .list, topic: context.topic?.name ?? "",
        heading: context.headingID.isEmpty ? name : heading,
        name: name, members: members, memberKind: kind, quiz: quiz, location: block.location,
        endLine: block.endLine, rule: "deck.list"))
  }

  private func located(_ fact: Fact, at item: Item) -> Fact {
    var fact = fact
    fact.location = item.location
    fact.endLine = item.endLine
    return fact
  }

  /// What the members of a list with some labels in bold are; nil if they belong to nothing.
  private func kind(
    of list: List, labels: [Label?], below leadIn: String, in context: Context
  ) -> Fact.Kind? {
    if let pendingKind { return pendingKind }
    let isLabelled = labels.count { $0 != nil } * 2 > labels.count
    // Right below the title, the title says what the list holds.
    let words = Keywords.words(of: context.heading.isEmpty ? deck.title : context.heading)
    if context.topic != nil, !keywords.examples.isDisjoint(with: words) { return .example }
    if list.start == nil || isLabelled, !keywords.roles.isDisjoint(with: words) { return .role }
    let isGlossary = !keywords.glossary.isDisjoint(with: words)
    if list.start == nil {
      // A heading that says so outweighs one bullet of two that is written otherwise.
      let isHalfLabelled = labels.count { $0 != nil } * 2 >= labels.count
      if isGlossary, isHalfLabelled { return .definition }
      if deck.isGlossary, isLabelled, context.topic == nil { return .definition }
    }
    if list.start != nil {
      guard keywords.isUnordered(words + Keywords.words(of: leadIn)) else { return .stage }
      return isLabelled ? .labelled : .characteristic
    }
    if isLabelled { return .labelled }
    return context.topic == nil ? nil : .characteristic
  }

  /// What a list's members are said to stand under; not *Roles* where no topic says whose.
  private func heading(of kind: Fact.Kind, in context: Context) -> String {
    // Definitions belong to nothing but their deck, so their heading is only a place in it.
    guard context.topic == nil, kind != .definition, keywords.isKind(context.heading) else {
      return context.heading
    }
    return context.subject.isEmpty ? deck.title : context.subject
  }

  /// The identifier of a list, which its members' begin with.
  private func listID(for kind: Fact.Kind, in context: Context) -> Fact.ID {
    let list = context.headingID.isEmpty ? Slug.of(kind.listName) : context.headingID
    guard let topic = context.topic else { return list }
    return "\(topic.id)/\(list)"
  }

  /// Reads one bullet; nil, with a diagnostic, if nothing can be made of it.
  private mutating func fact(
    of item: Item, label: Label?, kind: Fact.Kind, order: Int, parent: Fact.ID, heading: String,
    quiz: Fact.Quizzing, in context: Context
  ) -> Fact? {
    guard case .paragraph(let inlines)? = item.blocks.first?.content else {
      reportEmpty(item)
      return nil
    }
    var fact = Fact(
      id: "", kind: kind, topic: context.topic?.name ?? "", heading: heading, name: "",
      order: order, quiz: quiz, location: item.location, endLine: item.endLine,
      rule: "deck.\(kind.rawValue)")
    let isPlainAllowed = kind == .role || kind == .definition
    let isNamed = kind != .characteristic && kind != .example
    if isNamed,
      let label = label
        ?? (isPlainAllowed ? Label(inlines.nodes, isPlainAllowed: true, keywords: keywords) : nil)
    {
      fact.name = label.name
      fact.aliases = label.aliases
      fact.qualifier = label.qualifier
      fact.text = label.text.plainText
      fact.keyPoints = label.text.boldTexts
      fact.images = label.text.images
    } else if kind == .stage {
      (fact.name, fact.qualifier) = inlines.plainText.withoutFinalBracket
      fact.images = inlines.nodes.images
    } else {
      fact.text = inlines.plainText
      fact.keyPoints = inlines.nodes.boldTexts
      fact.images = inlines.nodes.images
    }
    if inlines.nodes.isQuizOff { fact.quiz = .off }
    let fixed = HeadingText(
      text: fact.text.isEmpty ? fact.name : fact.text, id: inlines.nodes.fixedID)
    if fact.text.isEmpty { fact.name = fixed.name } else { fact.text = fixed.name }
    if isNamed, kind != .stage, fact.text.isEmpty || fact.name.isEmpty {
      reportMissing(of: fact, kind: kind)
      return nil
    }
    guard !(fact.name.isEmpty && fact.text.isEmpty) else {
      reportEmpty(item)
      return nil
    }
    for block in item.blocks.dropFirst() { readBelow(block, into: &fact) }
    let own = fixed.id ?? (isNamed ? Slug.of(fact.name) : Slug.ofText(fact.text))
    fact.id = kind == .definition ? own : parent + "/" + own
    return fact
  }

  private mutating func reportEmpty(_ item: Item) {
    report(
      .warning, "empty-item", "this bullet says nothing; write its text behind the mark",
      at: item.location)
  }

  private mutating func reportMissing(of fact: Fact, kind: Fact.Kind) {
    let message =
      fact.name.isEmpty
      ? "this \(kind.noun) has no name; begin the bullet with '**Name**:'"
      : "'\(fact.name)' has no description; write one behind the colon"
    report(.error, "incomplete", message, at: fact.location)
  }

  /// Reads what stands indented below a bullet.
  private mutating func readBelow(_ block: Block, into fact: inout Fact) {
    switch block.content {
    case .quote(let blocks): fact.note = blocks.plainText
    case .paragraph(let inlines): fact.text += " " + inlines.plainText
    case .html(let html): readComment(html, at: block.location)
    case .list:
      report(
        .note, "nested-list",
        "these bullets stand below another one, so they are kept, but nothing is asked from them",
        at: block.location)
    case .heading, .table, .code, .thematicBreak: break
    }
  }
}

extension Fact.Kind {
  /// What a list of such facts is called where the author gave it no heading.
  var listName: String {
    switch self {
    case .role: "Roles"
    case .stage: "Stages"
    case .example: "Examples"
    case .characteristic: "Characteristics"
    default: "Points"
    }
  }
}

extension String {
  /// This text without a bracket at its end, and the bracket's inside.
  var withoutFinalBracket: (String, String?) {
    guard utf8.last == 0x29, let open = lastIndex(of: "("), open > startIndex else {
      return (self, nil)
    }
    let name = self[..<open].trimmingSuffix(while: \.isWhitespace)
    let inside = self[index(after: open)...].dropLast()
    return name.isEmpty ? (self, nil) : (String(name), String(inside))
  }
}

extension Block {
  /// What a paragraph that ends in a colon says about what follows it; empty for everything else.
  fileprivate var leadIn: String {
    guard case .paragraph(let inlines) = content, let last = inlines.plainText.last,
      last == ":" || last == "："
    else { return "" }
    return inlines.plainText
  }
}

extension [Block] {
  /// The paragraphs as one text.
  var plainText: String {
    compactMap { block in
      if case .paragraph(let inlines) = block.content { inlines.plainText } else { nil }
    }
    .joined(separator: " ")
  }
}
