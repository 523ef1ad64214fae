import DeckFormat

// X-D1: the sentence of an answer that defines what was asked for.
extension FactFinder {
  /// Finds the sentence of an answer that defines what was asked for.
  ///
  /// - Returns: Whether there was one.
  mutating func readAnswer(
    _ sentences: [Sentence], to asked: String, lines: ClosedRange<Int>
  ) -> Bool {
    let key = TextWords.key(asked)
    // What answers 'What is …?' in its first words defines it, whatever noun comes first.
    if let first = sentences.first,
      let found = DefiningSentence(first.text, isKnown: { _ in true }, isAnswer: true),
      TextWords.key(found.term) == key
    {
      var text = first.text
      if let next = sentences[safe: 1], Self.continuesDefinition(next.text),
        next.text.hasPrefix("Here, ") || found.predicate.wordCount < 14
      {
        text += " " + next.text
      }
      addDefinition(
        found, named: asked, sentence: text, lines: first.lines, rule: Rule.question,
        tier: .heading, group: newGroup())
      return true
    }
    for (index, sentence) in sentences.prefix(4).enumerated() {
      func isSame(_ name: String) -> Bool {
        TextWords.key(name) == key || terms.name(of: name).map { TextWords.key($0) == key } == true
      }
      guard let found = DefiningSentence(sentence.text, isKnown: isSame), isSame(found.term) else {
        continue
      }
      var text = sentence.text
      // The next sentence goes on: 'In these stories, the central character …'.
      if let next = sentences[safe: index + 1], Self.continuesDefinition(next.text),
        next.text.hasPrefix("Here, ") || found.predicate.wordCount < 14
      {
        text += " " + next.text
      }
      addDefinition(
        found, named: asked, sentence: text, lines: sentence.lines, rule: Rule.question,
        tier: .heading, group: newGroup())
      return true
    }
    return false
  }

  static func continuesDefinition(_ text: String) -> Bool {
    ["In these ", "In this ", "Here, ", "Here the ", "In it, ", "In such "].contains {
      text.hasPrefix($0)
    }
  }
}
