import DeckFormat

/// An answer to a question in prose, short enough to be an option.
struct ShortAnswer: Equatable, Sendable {
  /// How an answer starts; options of one question start alike.
  enum Opening: Equatable, Sendable {
    /// Yes or no.
    case decision
    /// Because.
    case reason
    /// Anything else.
    case statement
  }

  /// Its first sentence, with the second one where the first is a bare yes or no.
  var text: String
  /// How it starts.
  var opening: Opening

  /// Cuts an answer to its first sentence.
  ///
  /// - Throws: T06 if that is longer than 160 characters; T08 if it points outside itself.
  init(of fact: Fact, language: String) throws(Refusal) {
    let sentences = Sentences.of(fact.text)
    let first = sentences.first.map(String.init) ?? ""
    let word = first.openingWord
    opening =
      Self.decisions.contains(word) ? .decision : Self.reasons.contains(word) ? .reason : .statement
    let isBare = first.split(separator: " ").count == 1 && sentences.count > 1
    text = isBare ? first + " " + sentences[1] : first
    guard !text.isEmpty, text.count <= 160 else {
      throw Refusal("T06", "the answer's first sentence is longer than 160 characters")
    }
    let words = DefiniensWords.of(language: language)
    if words.pronouns.contains(word) {
      throw Refusal("T08", "the answer starts with '\(word)'")
    }
  }

  private static let decisions: Set<String> = ["yes", "no", "ja", "nein"]
  private static let reasons: Set<String> = ["because", "weil"]
}
