import DeckFormat

extension FactFinder {
  /// Reads the sentences of a section: definitions, other names, stages, contrasts.
  mutating func readProse(of index: Int) {
    guard !isSilent(index) else { return }
    if readAspectSection(index) { return }
    let isAnswered = readQuestionSection(index)
    var previous: [Sentence] = []
    for block in sections[index].blocks {
      guard case .paragraph(let text) = block else { continue }
      let sentences = book.sentences(of: text).filter {
        // Nobody writes a sentence of 300 words that a reader could learn.
        $0.text.utf8.count <= 1500 && !Reminder.isReminder($0.text)
      }
      for (number, sentence) in sentences.enumerated() {
        // What answers a question is the answer's, not a fact beside it.
        if !isAnswered || number > 0 || !namesSubject(sentence.text, of: sections[index].heading) {
          readDefinition(
            sentence, after: sentences[..<number].suffix(3), isFirst: number == 0, in: index)
        }
        readRelative(sentence)
        readAppositions(sentence)
        readAliases(
          sentence, after: number > 0 ? sentences[number - 1] : nil,
          below: sections[index].heading)
        readInlineStages(sentence, in: index)
      }
      readContrasts(sentences, after: previous, in: index)
      previous = sentences
    }
  }

  /// Whether a question speaks of what a sentence begins with.
  private func namesSubject(_ sentence: String, of question: String) -> Bool {
    guard let found = DefiningSentence(sentence, isKnown: { _ in true }) else { return false }
    let words = Set(TextWords.of(question).map(TextWords.stem))
    return TextWords.of(found.term).allSatisfy { words.contains(TextWords.stem($0)) }
  }
}
