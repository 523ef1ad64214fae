/// What a text looks like by its first two words and its end alone.
///
/// A guesser sees this much without reading, so the right option must not be the only one with its
/// look, even where its true type (``PhraseType``) is that of the others.
struct PhraseLook: OptionSet, Sendable {
  let rawValue: UInt8

  /// The first word ends in *ing*.
  static let gerund = PhraseLook(rawValue: 1)
  /// The first word is *to*.
  static let infinitive = PhraseLook(rawValue: 1 << 1)
  /// The first word ends in *s*, before an article, preposition or *that*.
  static let verb = PhraseLook(rawValue: 1 << 2)
  /// There is a full stop behind *is*, *are*, *was*, *were*, *has* or *have*.
  static let sentence = PhraseLook(rawValue: 1 << 3)
  /// There is a question mark at the end.
  static let question = PhraseLook(rawValue: 1 << 4)

  /// Looks at a text whose words are known; empty for a plain phrase, one mark otherwise.
  init(of text: String, words: [Word]) {
    guard let first = words.first?.text, let end = text.utf8.last else {
      self = []
      return
    }
    let second = words.count > 1 ? words[1].text : ""
    if end == UInt8(ascii: "?") {
      self = .question
    } else if first == "to", !second.isEmpty {
      self = .infinitive
    } else if first.endsIn("ing"), !second.isEmpty, !Self.nouns.contains(first) {
      self = .gerund
    } else if first.endsIn("s"), Self.objectStarts.contains(second),
      !["ss", "us", "is"].contains(where: { first == $0 || first.endsIn($0) })
    {
      self = .verb
    } else if end == UInt8(ascii: "."), words.count >= 4,
      words.contains(where: { Self.finite.contains($0.text) })
    {
      self = .sentence
    } else {
      self = []
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private static let nouns: Set<String> = [
    "thing", "king", "ring", "string", "building", "being",
  ]
  private static let objectStarts: Set<String> = [
    "the", "a", "an", "on", "to", "for", "with", "how", "that", "and", "by", "as", "in",
  ]
  private static let finite: Set<String> = ["is", "are", "was", "were", "has", "have"]
}
