import Markup

extension DeckReader {
  /// Reads a heading that asks something and the paragraphs that answer it.
  ///
  /// - Returns: Whether there was an answer.
  mutating func readQuestion(
    _ heading: HeadingText, _ section: Section, in outer: Context
  ) -> Bool {
    guard section.hasAnswer else {
      // With headings of its own below, it is a chapter that happens to ask something.
      if section.children.isEmpty {
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
    for block in section.body {
      switch block.content {
      case .paragraph(let inlines):
        answer.append(inlines.plainText)
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
    (fact.text, fact.marks) = withoutMarks(answer.joined(separator: " "))
    fact.quiz = takeQuiz()
    pendingKind = nil
    let own = heading.id ?? Slug.of(heading.name)
    let parent =
      if let topic = outer.topic { topic.id } else {
        outer.headingID.isEmpty ? "questions" : outer.headingID
      }
    fact.id = "\(parent)/\(own)"
    add(fact)
    return true
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
  /// Whether a paragraph or a list stands below the heading.
  var hasAnswer: Bool {
    body.contains { block in
      switch block.content {
      case .paragraph, .list: true
      default: false
      }
    }
  }
}

extension String {
  /// Whether a heading asks something: it ends in a question mark of any script.
  var isQuestion: Bool {
    switch unicodeScalars.last {
    case "?", "？", "؟": true
    default: false
    }
  }
}
