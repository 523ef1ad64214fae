/// What an HTML comment of the author tells Cardinal.
enum QuizComment: Equatable {
  /// Nothing from here on is asked.
  case off
  /// Asking goes on.
  case on
  /// The block that follows is asked in this form only.
  case form(String)
  /// The block that follows holds facts of this kind.
  case kind(Fact.Kind)
  /// The heading names a topic, though nothing below defines it.
  case topic
  /// The fact bears this identifier.
  case id(String)
  /// A `quiz:` comment with a word that has no meaning.
  case unknown(String)

  /// Reads a comment such as `<!-- quiz: off -->`; nil for any other HTML.
  ///
  /// A remark in brackets behind the word is the author's own.
  init?(_ html: some StringProtocol) {
    let text = html.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
    guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
    let content = text.dropFirst(4).dropLast(3)
    guard let colon = content.firstIndex(of: ":") else { return nil }
    let key = content[..<colon].drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
      .lowercased()
    let value = content[content.index(after: colon)...].drop(while: \.isWhitespace)
      .prefix { !$0.isWhitespace && $0 != "(" }
    switch key {
    case "id": self = .id(String(value))
    case "quiz": self = Self.quiz(value.lowercased())
    default: return nil
    }
  }

  private static func quiz(_ word: String) -> QuizComment {
    switch word {
    case "off": .off
    case "on": .on
    case "topic": .topic
    case "roles": .kind(.role)
    case "characteristics": .kind(.characteristic)
    case "stages": .kind(.stage)
    case "examples": .kind(.example)
    case "definitions", "glossary": .kind(.definition)
    case "labels", "labelled": .kind(.labelled)
    default: Deck.formNames.contains(word) ? .form(word) : .unknown(word)
    }
  }
}
