/// What the rules that make facts of a file are called in a sentence.
enum RuleWords {
  /// The words for a rule; its identifier where there are none.
  static func words(for rule: String) -> String {
    switch rule {
    case "card": "a card of the file"
    case "term": "two sides of which one is a name"
    default: "rule \(rule)"
    }
  }
}
