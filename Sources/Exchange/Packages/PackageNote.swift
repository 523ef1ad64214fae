package import Questions

/// A note of Anki's that asks what cards of a deck ask.
package struct PackageNote: Equatable, Sendable {
  /// What sort of note it is.
  enum Kind: Int, CaseIterable {
    /// A question and its answer.
    case basic
    /// Two sides, each of which asks for the other.
    case reversed
    /// A sentence with gaps.
    case cloze
  }

  /// What tells it apart in all collections: made of the key of its first card, and so the same
  /// whenever and wherever the deck is exported.
  package var guid: String
  /// What sort of note it is.
  var kind: Kind
  /// Its fields, in HTML: front, back (of a sentence with gaps the sentence alone), then what is shown
  /// after the answer.
  var fields: [String]
  /// The images it shows.
  var images: [PackageImages.Image]
  /// The cards, by their number in the note.
  package var cards: [Card.ID]
}
