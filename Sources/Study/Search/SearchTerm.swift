package import DeckFormat
package import Questions

/// One condition of a search.
package struct SearchTerm: Equatable, Sendable {
  /// What is asked for.
  package enum Condition: Equatable, Sendable {
    /// How the card stands.
    case trait(CardTrait)
    /// The deck, in folded letters.
    case deck(String)
    /// A tag of the deck, in folded letters.
    case tag(String)
    /// The topic or heading, in folded letters.
    case topic(String)
    /// The sort of fact.
    case kind(Fact.Kind)
    /// What the card asks for.
    case direction(Card.Direction)
    /// A piece of text, in folded letters.
    case text(String)
  }

  /// What is asked for.
  package var condition: Condition
  /// Whether it must not hold.
  package var isNegated: Bool
  /// What was typed behind the key, for a message.
  package var typed: String

  /// Creates a term from its parts.
  package init(_ condition: Condition, isNegated: Bool = false, typed: String = "") {
    self.condition = condition
    self.isNegated = isNegated
    self.typed = typed
  }
}

extension SearchTerm {
  /// Reads one word.
  ///
  /// A minus before it negates. A word that holds a space and no known key is text.
  init(word: String) throws(SearchError) {
    var rest = word[...]
    // A minus that an argument parser was not to see, and one from a typesetter.
    let isNegated = rest.count > 1 && (rest.first == "-" || rest.first == CardSearch.minus)
    if isNegated { rest = rest.dropFirst() }
    guard let (key, value) = SearchKey.split(rest) else {
      try Self.checkKey(of: rest)
      let typed = String(rest)
      self.init(try Self.condition(.text, typed), isNegated: isNegated, typed: typed)
      return
    }
    let typed = String(value).trimmed
    guard !typed.isEmpty else { throw .noValue(key) }
    self.init(try Self.condition(key, typed), isNegated: isNegated, typed: typed)
  }

  private static func condition(
    _ key: SearchKey, _ typed: String
  ) throws(SearchError) -> Condition {
    let folded = CardSearch.folded(typed)
    switch key {
    case .is: return .trait(try value(typed, of: key))
    case .kind: return .kind(try value(typed, of: key))
    case .asks: return .direction(try value(typed, of: key))
    case .deck: return .deck(folded)
    case .tag: return .tag(folded)
    case .topic: return .topic(folded)
    case .text:
      guard !folded.isEmpty else { throw .noLetters(typed) }
      return .text(folded)
    }
  }

  /// The value of a key that has a fixed set of them.
  private static func value<Value: RawRepresentable<String> & CaseIterable>(
    _ typed: String, of key: SearchKey
  ) throws(SearchError) -> Value {
    if let value = Value(rawValue: typed.lowercased()) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw .unknownValue(
      key, typed, suggestion: EditDistance.nearest(to: typed, in: known), known: known)
  }

  /// Complains of a word that looks as if it began with a key.
  private static func checkKey(of word: Substring) throws(SearchError) {
    guard !word.contains(" "), let colon = word.firstIndex(of: ":") else { return }
    let key = word[..<colon]
    guard !key.isEmpty, key.allSatisfy({ $0.isASCII && $0.isLetter }) else { return }
    throw .unknownKey(
      String(word),
      suggestion: EditDistance.nearest(
        to: String(key), in: SearchKey.allCases.map(\.rawValue)))
  }
}
