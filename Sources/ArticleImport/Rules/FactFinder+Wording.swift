import DeckFormat

extension FactFinder {
  private static let pronouns: WordSet = [
    "it", "this", "that", "these", "they", "he", "she", "we", "you", "i", "there", "here", "those",
  ]
  private static let articles: WordSet = [
    "a", "an", "the", "any", "one", "ein", "eine", "der", "die", "das", "un", "une",
  ]
  private static let clauseWords: WordSet = [
    "that", "which", "who", "whose", "where", "when", "what", "how", "used", "made",
  ]
  private static let verbs: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "can", "will", "may", "takes", "isn't",
    "aren't", "should", "must", "ist", "sind", "lies", "differs",
  ]

  static func beginsWithPronoun(_ text: String) -> Bool {
    pronouns.contains(TextWords.first(of: text) ?? "")
  }

  /// Whether a text begins as a description without a subject: `A theft that …`, `The part of …`.
  static func isNounPhrase(_ text: String) -> Bool {
    let words = TextWords.of(text, limit: 3)
    guard let first = words.first, words.count >= 3, articles.contains(first) else { return false }
    return !hasVerb(text)
  }

  /// Whether a verb stands before any clause of a text's own, which makes it a sentence.
  static func hasVerb(_ text: String) -> Bool {
    TextWords.of(text).prefix { !clauseWords.contains($0) }.contains(where: verbs.contains)
  }
}
