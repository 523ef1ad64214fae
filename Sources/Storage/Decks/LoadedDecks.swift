package import DeckFormat

/// Decks that were read, and the files that could not be.
package struct LoadedDecks: Equatable, Sendable {
  /// The decks, in the order they were asked for, else by file name; no two have one identifier.
  package var decks: [Deck]
  /// Why files were left out, in the order of the files; empty if none was.
  package var problems: [StorageError]

  /// Creates the result from its parts.
  package init(decks: [Deck] = [], problems: [StorageError] = []) {
    self.decks = decks
    self.problems = problems
  }

  /// Adds a deck, unless another one has its identifier.
  mutating func add(_ deck: Deck) {
    if let other = decks.first(where: { $0.id == deck.id }) {
      problems.append(.sameDeck(path: deck.path, id: deck.id, other: other.path))
    } else {
      decks.append(deck)
    }
  }
}
