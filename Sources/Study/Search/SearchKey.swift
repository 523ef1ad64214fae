/// What a search can ask for by name, as in `is:due`.
package enum SearchKey: String, CaseIterable, Sendable {
  /// How a card stands: a ``CardTrait``.
  case `is`
  /// The deck, by its identifier or title.
  case deck
  /// A tag of the deck.
  case tag
  /// The topic or heading a fact stands under.
  case topic
  /// The sort of fact.
  case kind
  /// What a card asks for: its direction.
  case asks
  /// Words of the fact, as without a key; needed where they hold a colon.
  case text

  /// The key a word begins with, and what stands behind its colon; nil without a known key.
  static func split(_ word: Substring) -> (key: SearchKey, value: Substring)? {
    guard let colon = word.firstIndex(of: ":"),
      let key = SearchKey(rawValue: word[..<colon].lowercased())
    else { return nil }
    return (key, word[word.index(after: colon)...])
  }
}
