import DeckFormat
package import Questions

extension DeckText {
  /// What a text of decks does not hold, or not whole.
  package struct Left: Equatable, Sendable {
    /// The notes, or the cards where each is a line of its own.
    package var written = 0
    /// Those of them that have something to show after the answer, which is left.
    package var notes = 0
    /// The decks whose tags are left.
    package var tags = 0
    /// The images that are named and not brought along, or left.
    package var images = 0
    /// The cards that ask the other way round, which are left.
    package var backward = 0

    /// Counts nothing yet.
    init() {}
  }

  /// What the text of decks does not hold.
  ///
  /// - Parameters:
  ///   - banks: The decks.
  ///   - format: How they are written.
  /// - Returns: What is written and what is left.
  package static func left(of banks: [Bank], as format: Format) -> Left {
    var left = Left()
    for bank in banks {
      if format == .tsv, !bank.deck.tags.isEmpty { left.tags += 1 }
      for note in PackageNote.notes(of: bank) {
        let cards = format == .anki || note.kind != .cloze ? 1 : note.cards.count
        left.written += cards
        left.images += note.images.count
        if format != .anki, note.kind == .reversed { left.backward += 1 }
        if format == .tsv, !(note.fields.last ?? "").isEmpty { left.notes += cards }
      }
    }
    return left
  }
}
