package import DeckFormat

extension CardSearch {
  /// Complains of decks, tags and topics that none of some decks has.
  ///
  /// - Parameter decks: All decks of the library.
  /// - Throws: `unknownValue` with the nearest there is.
  package func check(against decks: [Deck]) throws(SearchError) {
    for term in terms {
      switch term.condition {
      case .deck(let wanted):
        guard !decks.contains(where: { Self.isNamed($0, wanted) }) else { continue }
        throw Self.unknown(.deck, term, among: decks.map(\.id))
      case .tag(let wanted):
        let known = Set(decks.flatMap(\.tags)).sorted()
        guard !known.contains(where: { Self.folded($0) == wanted }) else { continue }
        throw Self.unknown(.tag, term, among: known)
      case .topic(let wanted):
        let isKnown = decks.contains { deck in
          deck.facts.contains { fact in
            Self.folded(fact.topic) == wanted || Self.folded(fact.heading) == wanted
          }
        }
        guard !isKnown else { continue }
        throw Self.unknown(
          .topic, term,
          among: Set(decks.flatMap { $0.facts.flatMap { [$0.topic, $0.heading] } })
            .filter { !$0.isEmpty }.sorted())
      default: continue
      }
    }
  }
}

extension CardSearch {
  private static func unknown(
    _ key: SearchKey, _ term: SearchTerm, among known: [String]
  ) -> SearchError {
    .unknownValue(
      key, term.typed, suggestion: EditDistance.nearest(to: term.typed, in: known), known: known)
  }
}
