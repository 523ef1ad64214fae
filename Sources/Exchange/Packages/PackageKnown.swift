import Markup
package import Questions

/// What a package has of notes that were exported from here.
package struct PackageKnown: Equatable, Sendable {
  /// Our cards by those of the collection.
  package var keys: [Int64: [Card.ID]] = [:]
  /// What the notes begin with that say something else there than here, as plain text of at most 40
  /// characters, in the order in which they were made.
  package var differing: [String] = []

  /// Knows of none yet.
  package init() {}
}

extension AnkiPackage {
  /// Finds the notes that were exported from here.
  ///
  /// - Parameter ours: Our notes, by their `guid`.
  /// - Returns: Their cards, and which of them say something else.
  /// - Throws: A ``PackageError`` if the collection cannot be read.
  package func known(among ours: [String: PackageNote]) throws -> PackageKnown {
    var known = PackageKnown()
    guard !ours.isEmpty else { return known }
    var notes: [Int64: PackageNote] = [:]
    try collection.forEachNote { note in
      guard let mine = ours[note.guid] else { return }
      notes[note.id] = mine
      if let fields = note.fields, !mine.says(fields) {
        known.differing.append(PackageReader.opening(of: note))
      }
    }
    try collection.forEachCard { card in
      if let key = notes[card.note]?.cards[safely: card.ordinal] { known.keys[card.id] = [key] }
    }
    return known
  }
}

extension PackageNote {
  /// Whether fields have the words of this note, however they are marked up and wherever a field ends:
  /// "notes in plain text" have what is shown after the answer behind it.
  fileprivate func says(_ fields: [String]) -> Bool {
    fields == self.fields || Self.words(fields) == Self.words(self.fields)
  }

  private static func words(_ fields: [String]) -> [Substring] {
    fields.map { CardHTML($0).nodes.plainText }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace)
  }
}
