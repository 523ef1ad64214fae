/// What an option is by its grammar, as far as its first words and its end tell.
enum GrammaticalType: String {
  case empty, question, infinitive, gerund, verb, sentence, phrase

  private static let nounsInIng: Set<String> = [
    "thing", "king", "ring", "string", "building", "being",
  ]
  private static let afterVerbs: Set<String> = [
    "the", "a", "an", "on", "to", "for", "with", "how", "that", "and", "by", "as", "in",
  ]
  private static let finite: Set<String> = ["is", "are", "was", "were", "has", "have"]

  /// The type of a text with its words.
  init(_ trimmed: String, words: [String]) {
    guard let first = words.first else {
      self = .empty
      return
    }
    let isOne = words.count == 1
    if trimmed.hasSuffix("?") {
      self = .question
    } else if first == "to", !isOne {
      self = .infinitive
    } else if first.hasSuffix("ing"), !isOne, !Self.nounsInIng.contains(first) {
      self = .gerund
    } else if !isOne, first.hasSuffix("s"), !["ss", "us", "is"].contains(first.suffix(2)),
      Self.afterVerbs.contains(words[1])
    {
      self = .verb
    } else if words.count >= 4, trimmed.hasSuffix("."),
      words.contains(where: Self.finite.contains)
    {
      self = .sentence
    } else {
      self = .phrase
    }
  }
}
