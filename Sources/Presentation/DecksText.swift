package import Statistics

/// What `decks` shows: a line for each deck.
package struct DecksText: Sendable {
  private let decks: [DeckSummary]

  /// Creates the text of some decks, which stay in their order.
  package init(_ decks: [DeckSummary]) { self.decks = decks }

  /// The lines of the text, titles first; none is wider than the terminal, and none without a deck.
  package func lines(_ style: Style) -> [String] {
    guard !decks.isEmpty else { return [] }
    let rows = decks.map { deck in
      [deck.id]
        + [deck.facts, deck.cards, deck.new, deck.learning, deck.known, deck.due]
        .map(Plural.grouped)
        + [deck.retention.recalls.share.map(Figure.percent) ?? style.absent]
    }
    let numbers = ["facts", "cards", "new", "learning", "known", "due", "retention"]
    return TextTable(
      columns: [.init("deck")] + numbers.map { .init($0, .right) }, rows: rows
    ).lines(style)
  }
}
