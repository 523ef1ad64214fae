import Markup

extension DeckReader {
  /// Whether a paragraph is written as cards or definition-list entries.
  func isCard(_ inlines: Inlines) -> Bool {
    let lines = inlines.nodes.lines
    return lines.indices.contains { CardLine.card(lines, at: $0) != nil }
  }

  /// Reads a paragraph below a heading, or the end of one: cards, definition-list entries, remarks,
  /// or prose.
  mutating func readParagraph(
    _ inlines: Inlines, from firstLine: Int = 0, at block: Block, in context: Context
  ) {
    let lines = inlines.nodes.lines
    var index = firstLine
    var quiz: Fact.Quizzing?
    var found = false
    while index < lines.count {
      let location = SourceLocation(
        line: block.location.line + index, column: block.location.column)
      if let (card, count) = CardLine.card(lines, at: index) {
        if quiz == nil { quiz = takeQuiz() }
        found = true
        addCard(
          card, at: location, endLine: location.line + count - 1, quiz: quiz ?? .free, in: context)
        index += count
      } else if let topic = context.topic, let remark = Remark(lines[index], keywords: keywords) {
        found = true
        deck.remarkPlaces.insert(block.location)
        for fact in facts(from: remark, of: topic.name, id: topic.id, at: block) { add(fact) }
        index += 1
      } else {
        if CardLine.isHalfCard(lines[index], isFirst: index == 0) {
          found = true
          report(
            .error, "incomplete",
            "this card has only one side; write both, such as 'front :: back'", at: location)
        }
        index += 1
      }
    }
    // A paragraph above a list introduces it, and one below a chapter's heading is never asked.
    if !found, context.topic == nil, let name = nameDefined(in: inlines) {
      report(
        .note, "unheaded",
        "this defines '\(name)', but stands below no heading of that name, so nothing is asked "
          + "from it; give it one",
        at: block.location)
    }
    if !found, context.topic != nil, context.headingID.isEmpty {
      report(
        .note, "prose", "this paragraph is kept, but nothing is asked from it", at: block.location)
    }
  }

  /// The name in bold that a paragraph begins with and defines; nil if it defines nothing.
  private func nameDefined(in inlines: Inlines) -> String? {
    guard let name = inlines.nodes.boldTexts.first,
      Definition.begins(inlines.plainText, with: keywords.plainName(name), keywords: keywords)
    else { return nil }
    return name
  }

  private mutating func addCard(
    _ card: CardLine, at location: SourceLocation, endLine: Int, quiz: Fact.Quizzing,
    in context: Context
  ) {
    var fact = Fact(
      id: "", kind: .authored, topic: context.topic?.name ?? "", heading: context.heading,
      name: "", quiz: card.isQuizOff ? .off : quiz, location: location, endLine: endLine,
      rule: "deck.card")
    let parent =
      if let topic = context.topic { topic.id + "/cards" } else {
        context.headingID.isEmpty ? "cards" : context.headingID
      }
    switch card {
    case .pair(let front, let back):
      let prompt = HeadingText(text: front.plainText, id: front.fixedID ?? back.fixedID)
      guard !prompt.name.isEmpty, !back.plainText.isEmpty else {
        report(
          .error, "incomplete", "this card has only one side; write both, such as 'front :: back'",
          at: location)
        return
      }
      fact.name = prompt.name
      fact.prompt = prompt.name
      fact.text = back.plainText
      fact.keyPoints = back.boldTexts
      fact.images = front.images + back.images
      fact.id = "\(parent)/\(prompt.id ?? Slug.ofText(prompt.name))"
    case .cloze(let text):
      addClozes(text, fact, parent: parent)
      return
    case .entry(let term, let text):
      let name = HeadingText(text: term.plainText, id: term.fixedID ?? text.fixedID)
      fact.kind = .definition
      fact.rule = "deck.definition-list"
      fact.topic = ""
      (fact.name, fact.aliases) = Label.parted(name.name, keywords: keywords)
      fact.text = text.plainText
      fact.keyPoints = text.boldTexts
      fact.id = name.id ?? Slug.of(fact.name)
    }
    add(fact)
  }

  /// A sentence with parts in square brackets: one card each.
  private mutating func addClozes(_ nodes: [Inline], _ shape: Fact, parent: Fact.ID) {
    let text = HeadingText(text: nodes.plainText, id: nodes.fixedID)
    let parts = text.name.split(separator: "[", omittingEmptySubsequences: false)
    var hidden: [(before: Int, word: String)] = []
    var whole = String(parts.first ?? "")
    for part in parts.dropFirst() {
      guard let close = part.firstIndex(of: "]"), close > part.startIndex else {
        report(
          .error, "incomplete",
          "this sentence hides nothing; put the hidden word into square brackets",
          at: shape.location)
        return
      }
      hidden.append((whole.count, String(part[..<close])))
      whole += part[..<close] + part[part.index(after: close)...]
    }
    guard !hidden.isEmpty else {
      report(
        .error, "incomplete",
        "this sentence hides nothing; put the hidden word into square brackets",
        at: shape.location)
      return
    }
    for (number, gap) in hidden.enumerated() {
      var fact = shape
      fact.rule = "deck.cloze"
      fact.text = gap.word
      fact.name = whole
      let start = whole.index(whole.startIndex, offsetBy: gap.before)
      let end = whole.index(start, offsetBy: gap.word.count)
      fact.prompt = whole[..<start] + "____" + whole[end...]
      let own = text.id ?? Slug.ofText(whole)
      fact.id = "\(parent)/\(own)" + (hidden.count > 1 ? "-\(number + 1)" : "")
      add(fact)
    }
  }
}
