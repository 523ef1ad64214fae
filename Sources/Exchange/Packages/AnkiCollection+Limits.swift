import GRDB

extension AnkiCollection {
  /// What a collection may hold at most, so that reading it takes no more memory than there is.
  struct Limits {
    /// The most characters of a note that is read: a million.
    static let longestNote = 1_000_000

    /// The most notes.
    var notes = 500_000
    /// The most cards.
    var cards = 2_000_000
    /// The most bytes of all notes that are read.
    var textBytes = 256 << 20
    /// The most bytes of note types, decks and settings.
    var settingBytes = 32 << 20

    /// Checks a collection.
    ///
    /// - Returns: The number of its notes.
    /// - Throws: A ``PackageError`` if it breaks a limit, or GRDB's error if it cannot be read.
    func check(_ database: Database, _ format: Format) throws -> Int {
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM notes") ?? 0
      guard count <= notes else { throw PackageError.tooManyNotes(notes) }
      let cardCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM cards") ?? 0
      guard cardCount <= cards else { throw PackageError.tooManyCards(cards) }
      let text = try Double.fetchOne(
        database,
        sql: """
          SELECT total(length(CAST(flds AS BLOB))) FROM notes WHERE length(flds) <= \(Self.longestNote)
          """)
      guard text ?? 0 <= Double(textBytes) else { throw PackageError.tooMuchText(textBytes) }
      var parts = ["col": ["models", "decks", "conf"]]
      if format == .tables {
        parts["notetypes"] = ["name", "config"]
        parts["fields"] = ["name"]
        parts["templates"] = ["config"]
        parts["decks"] = ["name"]
      }
      for (table, columns) in parts.sorted(by: { $0.key < $1.key }) {
        // A row takes some memory, however empty it is.
        let lengths = columns.map { "ifnull(length(\($0)), 0)" }.joined(separator: " + ")
        let bytes = try Double.fetchOne(
          database, sql: "SELECT total(100 + \(lengths)) FROM \(table)")
        guard bytes ?? 0 <= Double(settingBytes) else {
          throw PackageError.broken("its note types, decks and settings are too large")
        }
      }
      return count
    }
  }
}
