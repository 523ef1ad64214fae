import DeckFormat

/// Refuses stems that give their answer away.
struct LeakRules {
  /// The deck's facts.
  let bank: Bank
  /// What is given and asked for.
  let pattern: Pattern
  /// The words of the topic that a stem must name, which are no leak.
  let topicWords: [Word]

  /// Checks a stem against the answer and its other spellings.
  ///
  /// - Throws: L01 if the stem holds the answer, L02 if it spells an abbreviation out, or if it
  ///   holds a word with its root and the answer is typed, L03 if it names a topic that the answer would be told from, T06 if it is too long.
  func check(
    _ stem: StemText, answer: Phrase, accepted: [String] = [], isTyped: Bool
  ) throws(Refusal) {
    if stem.text.utf8.count > 300, stem.text.count > 300 {
      throw Refusal("T06", "the question would be longer than 300 characters")
    }
    try check(stem, name: answer.text, form: answer.form)
    for name in accepted { try check(stem, name: name, form: bank.normalForm.form(of: name)) }
    if Abbreviation.isSpelledOut(answer.text, in: stem.text) {
      throw Refusal("L02", "the question would spell '\(answer.text)' out")
    }
    if asksForTopic { try checkTopics(in: stem, answer: answer) }
    guard isTyped else { return }
    let ownWords = asksForTopic ? [] : topicWords
    for word in answer.content where !ownWords.contains(word) {
      let isCompound =
        !bank.terms.contains(word.text)
        && stem.content.contains { bank.lexicon.isCompound(word, $0) }
      if isCompound || bank.lexicon.isShared(word, with: stem.content, terms: bank.terms) {
        throw Refusal("L02", "the question would hold a word like '\(word.text)'")
      }
    }
  }

  private var asksForTopic: Bool { pattern == .whichSubject || pattern == .definitionToTerm }

  private func check(_ stem: StemText, name: String, form: String) throws(Refusal) {
    guard stem.holds(form) else { return }
    let isTopic =
      !asksForTopic
      && form.split(separator: " ").allSatisfy { part in
        topicWords.contains { $0.text == part }
      }
    if !isTopic { throw Refusal("L01", "the question would hold '\(name)'") }
  }

  private func checkTopics(in stem: StemText, answer: Phrase) throws(Refusal) {
    for word in stem.words {
      for name in bank.namesByFirstWord[word.text] ?? []
      where name != answer.form && stem.holds(name) {
        throw Refusal("L03", "the question would name '\(name)' and so leave one answer less")
      }
    }
  }
}
