/// A fact that a deck has under another identifier than before.
package struct FactMove: Equatable, Sendable {
  /// What became of it.
  package enum Change: String, CaseIterable, Codable, Sendable {
    /// It has another name.
    case renamed
    /// It has no name of its own, or is named by its question, and says so in other words.
    case rewritten
    /// It stands under another topic or list, or in another deck that was there before.
    case moved
    /// The topic or list it stands in has another name.
    case placeRenamed
    /// Its whole deck has another name.
    case deckRenamed
    /// A part of its deck became a deck of its own.
    case split
  }

  /// What is remembered of it.
  package var from: FactSnapshot
  /// What the decks say now.
  package var to: FactSnapshot
  /// How alike both are, 0…1: 1 if they say the same in the same words, 0.5 if only the position
  /// is the same.
  package var likeness: Double
  /// What became of it.
  package var change: Change

  /// Creates a move from its parts.
  package init(from: FactSnapshot, to: FactSnapshot, likeness: Double, change: Change) {
    self.from = from
    self.to = to
    self.likeness = likeness
    self.change = change
  }
}
