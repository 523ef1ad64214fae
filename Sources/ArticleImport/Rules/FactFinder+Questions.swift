import DeckFormat

// X-Q1: headings that ask, and what answers them.
extension FactFinder {
  /// Adds a question and its answer; a question for a term becomes the term's definition as well.
  mutating func addQuestion(
    _ question: String, answer: String, lines: ClosedRange<Int>, group: Int, heading: String
  ) {
    let number = HeadingNumber.parted(question)
    let question = number.rest
    guard answer.wordCount >= 2 || answer.count >= 2,
      !Self.pointsElsewhere(answer), !Self.isEmptyQuestion(question), !Self.isContact(answer)
    else { return }
    if let asked = HeadingTerms.termAsked(in: question) {
      terms.add(asked)
      let sentences = Sentence.sentences(of: ArticleText(answer, line: lines.lowerBound))
      if readAnswer(sentences, to: asked, lines: lines) { return }
    }
    add(
      FoundFact(
        kind: .faq, heading: heading, name: question, text: answer, lines: lines, rule: Rule.faq,
        tier: .heading, group: group))
  }

  /// Whether an answer only points to another page.
  static func pointsElsewhere(_ answer: String) -> Bool {
    let words = TextWords.of(answer)
    guard words.count <= 14, let first = words.first else { return false }
    return ["see", "read", "check", "visit", "click", "contact"].contains(first)
  }

  /// Whether a question names nothing that it asks of, as `What happens next?` does.
  static func isEmptyQuestion(_ question: String) -> Bool {
    TextWords.of(question).allSatisfy(emptyWords.contains)
  }

  private static let emptyWords: Set<String> = [
    "what", "happens", "next", "need", "help", "still", "stuck", "why", "should", "you", "care",
    "who", "are", "we", "any", "more", "questions", "question", "got", "a", "have", "ready", "to",
    "start", "now", "so", "then", "is", "this", "for", "me", "us", "where", "go", "from", "here",
    "and", "the", "how", "can", "i", "do", "your", "can't", "find", "want", "know", "learn", "did",
    "like", "not", "sure", "interested", "looking", "else", "there", "ask", "in", "touch", "with",
    "contact",
  ]

  /// Whether a heading asks in a sentence: `Dark, milk or white?` only names what follows.
  static func isWhole(_ question: String) -> Bool {
    let words = TextWords.of(question)
    return words.count > 8 || !words.contains("or") && !words.contains("vs")
      || words.contains {
        ["is", "are", "do", "does", "can", "should", "which", "what"].contains($0)
      }
  }

  /// Whether an answer asks the reader to get in touch.
  static func isContact(_ answer: String) -> Bool {
    let words = TextWords.of(answer.prefix(60))
    guard let first = words.first, words.count >= 2 else { return false }
    return ["write", "call", "email", "phone", "ask", "contact", "drop", "send"].contains(first)
      && ["us", "our", "me", "a", "the", "on", "an"].contains(words[1])
  }

  /// Reads the sections whose heading asks something.
  ///
  /// - Returns: Whether the section was a question with an answer.
  mutating func readQuestionSection(_ index: Int) -> Bool {
    let section = sections[index]
    guard HeadingShape.isQuestion(section.heading), !hasBracketedMark(section.heading),
      isNotes || Self.isWhole(section.heading)
    else { return false }
    // A title that asks is answered by the whole article.
    if index <= 2, section.heading == title || (section.level == 1 && sections.count > 4),
      section.asked == nil
    {
      return false
    }
    if index <= 2 || hasList(section), ComparedTerms.terms(of: section.heading).count > 1 {
      return false
    }
    var parts: [String] = []
    var lines: [ClosedRange<Int>] = [section.line...section.line]
    for block in section.blocks {
      switch block {
      case .paragraph(let text):
        let plain = text.flowing.plain.trimmed
        if plain.hasSuffix(":"), parts.count > 0 { continue }
        parts.append(plain)
      case .list(let list) where parts.count <= 1:
        parts.append(list.items.map { $0.text.flowing.plain.trimmed }.joined(separator: "; "))
      default: continue
      }
      if let span = block.lines { lines.append(span) }
    }
    guard !parts.isEmpty, let span = lines.hull else { return false }
    if let asked = section.asked {
      let sentences = section.blocks.flatMap { block -> [Sentence] in
        if case .paragraph(let text) = block { book.sentences(of: text) } else { [] }
      }
      if readAnswer(sentences, to: asked, lines: span) { return true }
      // 'What is coral?' – 'A coral polyp is …': the sentence says what something else is.
      if let first = sentences.first,
        let found = DefiningSentence(first.text, isKnown: { _ in false }),
        TextWords.of(found.term).count > TextWords.of(asked).count
      {
        return false
      }
      if let first = sentences.first, !hasList(section), !Self.beginsWithPronoun(first.text) {
        // The answer says what it is without naming it: 'A theft that …'.
        let name = section.asked ?? asked
        if first.text.wordCount >= 3, Self.isNounPhrase(first.text) {
          add(
            FoundFact(
              kind: .definition, heading: "", name: name, text: first.text, lines: first.lines,
              rule: Rule.question, tier: .heading, group: newGroup()))
          return true
        }
      }
    }
    // One paragraph is the answer; more are the article going on.
    let words = parts[0].wordCount
    let answer = words < 12 && parts.count > 1 ? parts.prefix(2).joined(separator: " ") : parts[0]
    guard isAsked(index), !Self.pointsElsewhere(answer), !Self.isEmptyQuestion(section.heading),
      !Self.isContact(answer),
      !holdsLabels(section)
    else { return false }
    add(
      FoundFact(
        kind: .faq, heading: section.path.last.map { sections[$0].heading } ?? "",
        name: section.heading, text: answer, lines: span,
        rule: Rule.faq, tier: .heading, group: 0))
    return true
  }

  /// Whether all below a question is a list with labels, which is facts of its own.
  private func holdsLabels(_ section: ArticleSection) -> Bool {
    guard case .list(let list)? = section.blocks.first else {
      guard section.blocks.count == 1, case .paragraph(let text)? = section.blocks.first else {
        return false
      }
      let lines = text.logicalLines
      return lines.count >= 3 && lines.allSatisfy { ArticleLabel($0) != nil }
    }
    return list.items.count { ArticleLabel($0.text) != nil } * 3 >= list.items.count * 2
  }

  private func hasList(_ section: ArticleSection) -> Bool {
    section.blocks.contains { if case .list = $0 { true } else { false } }
  }

  /// Whether a question is one of the article's own, not a way to head a chapter with sections below it.
  private func isAsked(_ index: Int) -> Bool {
    !sections[(index + 1)...].prefix(while: { $0.level > sections[index].level }).contains {
      !$0.blocks.isEmpty && sections[index].level == 1
    }
  }

  private func hasBracketedMark(_ heading: String) -> Bool {
    guard let close = heading.last, close == ")" else { return false }
    return true
  }
}
