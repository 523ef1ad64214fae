/// The grammatical shape of an option; options of one question share it.
enum PhraseType: Equatable, Sendable {
  /// A noun phrase or anything else.
  case phrase
  /// *Planning the job*.
  case gerund
  /// *to plan the job*.
  case infinitive
  /// *plans the job*.
  case verb
  /// A whole sentence with its full stop.
  case sentence
  /// A question.
  case question

  /// Reads the shape off a text's first words and its end.
  init(of text: String, words: [Word]) {
    guard let first = words.first?.text else {
      self = .phrase
      return
    }
    let second = words.count > 1 ? words[1].text : ""
    if text.hasSuffix("?") {
      self = .question
    } else if first == "to", !second.isEmpty {
      self = .infinitive
    } else if first.hasSuffix("ing"), !second.isEmpty, !Self.nouns.contains(first) {
      self = .gerund
    } else if first.hasSuffix("s"), Self.objectStarts.contains(second),
      !["ss", "us", "is", "ous"].contains(where: { first.hasSuffix($0) })
    {
      self = .verb
    } else if text.hasSuffix("."), words.count >= 4,
      words.contains(where: { Self.verbs.contains($0.text) })
    {
      self = .sentence
    } else {
      self = .phrase
    }
  }

  private static let nouns: Set<String> = [
    "thing", "king", "ring", "string", "building", "being",
  ]
  private static let objectStarts: Set<String> = [
    "the", "a", "an", "on", "to", "for", "with", "how", "that", "and", "by", "as", "in",
  ]
  private static let verbs: Set<String> = ["is", "are", "was", "were", "has", "have"]
}
