import Markup

extension DeckReader {
  /// Reads a heading that asks something and the paragraphs that answer it; a card ends the answer.
  ///
  /// - Returns: Whether there was an answer.
  mutating func readQuestion(
    _ heading: HeadingText, _ section: Section, in outer: Context
  ) -> Bool {
    guard section.hasAnswer else {
      // With headings or cards of its own below, it is a chapter that happens to ask something.
      if section.children.isEmpty, section.firstCard == nil {
        report(
          .warning, "unanswered", "'\(heading.name)' has no answer below it; write a paragraph",
          at: section.location)
      }
      return false
    }
    var answer: [String] = []
    var fact = Fact(
      id: "", kind: .faq, topic: outer.topic?.name ?? "", heading: outer.heading,
      name: heading.name, location: section.location, rule: "deck.question")
    let firstCard = section.firstCard
    for block in section.body[..<(firstCard?.block ?? section.body.count)] {
      switch block.content {
      case .paragraph(let inlines):
        let marked = answer.isEmpty ? inlines.nodes.dropping("A:") : nil
        answer.append(marked?.plainText ?? inlines.plainText)
        fact.keyPoints += inlines.nodes.boldTexts
        fact.images += inlines.nodes.images
        fact.endLine = block.endLine
      case .list(let list):
        answer.append(list.items.map(\.blocks.plainText).joined(separator: "; "))
        for item in list.items {
          for case .paragraph(let inlines) in item.blocks.map(\.content) {
            fact.keyPoints += inlines.nodes.boldTexts
          }
        }
        fact.endLine = block.endLine
      case .quote(let blocks): fact.note = blocks.plainText
      case .html(let html): readComment(html, at: block.location)
      case .heading, .table, .code, .thematicBreak: continue
      }
    }
    if let firstCard, firstCard.line > 0 {
      // The lines above the card end the answer.
      let block = section.body[firstCard.block]
      var lines = block.lines[..<firstCard.line]
      if answer.isEmpty, let marked = lines[0].dropping("A:") { lines[0] = marked }
      answer += lines.map(\.plainText)
      fact.keyPoints += lines.flatMap(\.boldTexts)
      fact.images += lines.flatMap(\.images)
      fact.endLine = block.location.line + firstCard.line - 1
    }
    (fact.text, fact.marks) = withoutMarks(answer.joined(separator: " "))
    fact.quiz = section.heading?.nodes.isQuizOff == true ? .off : takeQuiz()
    pendingKind = nil
    let own = heading.id ?? Slug.of(heading.name)
    let parent =
      if let topic = outer.topic { topic.id } else {
        outer.headingID.isEmpty ? "questions" : outer.headingID
      }
    fact.id = "\(parent)/\(own)"
    add(fact)
    if let firstCard { readCards(below: section, from: firstCard, in: outer) }
    return true
  }

  /// Reads the cards that follow an answer, and what follows them.
  private mutating func readCards(
    below section: Section, from first: (block: Int, line: Int), in context: Context
  ) {
    let block = section.body[first.block]
    if case .paragraph(let inlines) = block.content {
      readParagraph(inlines, from: first.line, at: block, in: context)
    }
    let rest = Array(section.body[(first.block + 1)...])
    for block in rest {
      guard case .paragraph(let inlines) = block.content, !isCard(inlines),
        CardLine.firstCard(in: block.lines) == nil,
        !block.lines.contains(where: { Remark($0, keywords: keywords) != nil })
      else { continue }
      report(
        .note, "prose",
        "this paragraph stands below a card, so it is kept, but nothing is asked from it; "
          + "move it above the card, or give it a heading of its own",
        at: block.location)
    }
    readBody(rest, in: context)
  }

  /// Takes `(2 marks)` off the end of an answer.
  private func withoutMarks(_ text: String) -> (String, Int?) {
    let (rest, bracket) = text.withoutFinalBracket
    guard let words = bracket?.split(separator: " "), words.count == 2, let worth = Int(words[0]),
      worth > 0, keywords.marks.contains(words[1].lowercased())
    else { return (text, nil) }
    return (rest, worth)
  }
}

extension Section {
  /// Whether a paragraph or a list stands below the heading, above all cards.
  var hasAnswer: Bool {
    let card = firstCard
    return body[..<(card?.block ?? body.count)].contains { block in
      switch block.content {
      case .paragraph, .list: true
      default: false
      }
    } || card.map { $0.line > 0 } == true
  }

  /// The first card below the heading, by its block and its line there; nil if there is none.
  ///
  /// `A:` at the very beginning marks the answer to the heading, and is no card.
  var firstCard: (block: Int, line: Int)? {
    var isFirst = true
    for (index, block) in body.enumerated() {
      let lines = block.lines
      guard let opening = lines.first else { continue }
      let skipped = isFirst && opening.dropping("A:") != nil ? 1 : 0
      isFirst = false
      if let line = CardLine.firstCard(in: Array(lines.dropFirst(skipped))) {
        return (index, line + skipped)
      }
    }
    return nil
  }
}

extension Block {
  /// The lines of a paragraph; empty for every other block.
  fileprivate var lines: [[Inline]] {
    guard case .paragraph(let inlines) = content else { return [] }
    return inlines.nodes.lines
  }
}

extension String {
  /// Whether a heading asks something: it ends in a question mark of any script, within quotation
  /// marks or not.
  var isQuestion: Bool {
    switch unicodeScalars.last(where: { !"\"'’”»«“「」』".unicodeScalars.contains($0) }) {
    case "?", "？", "؟": true
    default: false
    }
  }
}
