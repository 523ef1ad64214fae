import DeckFormat

/// Refuses stems that give their answer away.
struct LeakRules {
  /// The deck's facts.
  let bank: Bank
  /// What is given and asked for.
  let pattern: Pattern
  /// The topic a stem must name, whose words are no leak.
  let topic: String

  /// Checks a stem against the answer and its other spellings.
  ///
  /// - Throws: L01 if the stem holds the answer, L02 if it holds a word with its root and the answer
  ///   is typed, L03 if it names a topic that the answer would be told from, T06 if it is too long.
  func check(stem: String, answer: String, accepted: [String] = [], isTyped: Bool) throws(Refusal) {
    if stem.count > 300 { throw Refusal("T06", "the question would be longer than 300 characters") }
    let text = " " + bank.normalForm.form(of: stem.replacing("____", with: " ")) + " "
    let topicWords = Set(asksForTopic ? [] : bank.lexicon.words(in: topic))
    for name in [answer] + accepted {
      let form = bank.normalForm.form(of: name)
      let isTopic = form.split(separator: " ").allSatisfy { topicWords.contains(String($0)) }
      if !form.isEmpty, !isTopic, text.contains(" " + form + " ") {
        throw Refusal("L01", "the question would hold '\(name)'")
      }
    }
    if asksForTopic { try checkTopics(in: stem, text: text, answer: answer) }
    guard isTyped else { return }
    let content = bank.lexicon.content(in: answer).filter { !topicWords.contains($0) }
    let stemContent = bank.lexicon.content(in: stem.replacing("____", with: " "))
    if let word = bank.lexicon.shared(content, with: stemContent, terms: bank.terms).first {
      throw Refusal("L02", "the question would hold a word like '\(word)'")
    }
  }

  private var asksForTopic: Bool { pattern == .whichSubject || pattern == .definitionToTerm }

  private func checkTopics(in stem: String, text: String, answer: String) throws(Refusal) {
    for word in bank.lexicon.words(in: stem) {
      for name in bank.namesByFirstWord[word] ?? [] where !bank.isSame(name, answer) {
        if text.contains(" " + bank.normalForm.form(of: name) + " ") {
          throw Refusal("L03", "the question would name '\(name)' and so leave one answer less")
        }
      }
    }
  }
}
