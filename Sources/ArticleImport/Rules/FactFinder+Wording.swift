import DeckFormat

extension FactFinder {
  static func beginsWithPronoun(_ text: String) -> Bool {
    let first = TextWords.of(text).first ?? ""
    return [
      "it", "this", "that", "these", "they", "he", "she", "we", "you", "i", "there", "here",
      "those",
    ].contains(first)
  }

  /// Whether a text begins as a description without a subject: `A theft that …`, `The part of …`.
  static func isNounPhrase(_ text: String) -> Bool {
    let words = TextWords.of(text)
    guard let first = words.first, words.count >= 3 else { return false }
    guard
      ["a", "an", "the", "any", "one", "ein", "eine", "der", "die", "das", "un", "une"].contains(
        first)
    else { return false }
    return !hasVerb(text)
  }

  /// Whether a verb stands before any clause of a text's own, which makes it a sentence.
  static func hasVerb(_ text: String) -> Bool {
    let words = TextWords.of(text)
    let head = words.prefix {
      !["that", "which", "who", "whose", "where", "when", "what", "how", "used", "made"].contains(
        $0)
    }
    return head.contains {
      [
        "is", "are", "was", "were", "has", "have", "had", "can", "will", "may", "takes", "isn't",
        "aren't", "should", "must", "ist", "sind", "lies", "differs",
      ].contains($0)
    }
  }
}
