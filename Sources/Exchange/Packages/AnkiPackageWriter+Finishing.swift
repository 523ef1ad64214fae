package import Archives
package import DeckFormat
import Foundation
import GRDB
package import Questions
import Scheduling
import Study

extension AnkiPackageWriter {
  /// An image of a deck, which is read in pieces.
  package struct Image {
    /// Its bytes.
    package var size: Int
    /// Gives the next bytes; none at the end.
    package var read: () throws -> ArraySlice<UInt8>

    /// Creates an image from its parts.
    package init(size: Int, read: @escaping () throws -> ArraySlice<UInt8>) {
      self.size = size
      self.read = read
    }
  }

  /// Writes notes, cards and images, and packs everything.
  ///
  /// - Parameters:
  ///   - standing: What a card is now.
  ///   - image: Opens an image of a deck by its path beside the deck; nil if there is none.
  ///   - changed: When a deck was changed last, in seconds since 1970; Anki keeps a note as it is where it
  ///     was changed there later.
  ///   - sink: Takes the bytes of the package, in order.
  /// - Returns: What was written.
  /// - Throws: What sink and images throw, GRDB's error, or an `ArchiveError`.
  package func finish(
    standing: (Card.ID) -> PackageStanding, image: (Deck, String) throws -> Image?,
    changed: (Deck) -> Int64, to sink: @escaping ZipWriter.Sink
  ) throws -> Tally {
    try writeRows()
    try queue.write { database in
      try writeNotes(database, decks.map { changed($0.deck) })
      for card in order { try write(card, standing(card), database) }
      try writeSettings(database)
    }
    try queue.close()
    tally.notes = notes.count
    tally.cards = order.count
    let archive = try ZipWriter(to: sink)
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    let size = try file.seekToEnd()
    try file.seek(toOffset: 0)
    try archive.add("collection.anki2", size: Int(size)) {
      Array(try file.read(upToCount: ZipReader.pieceSize) ?? Data())[...]
    }
    try writeImages(to: archive, image)
    try archive.finish()
    return tally
  }

  private func writeImages(
    to archive: ZipWriter, _ image: (Deck, String) throws -> Image?
  ) throws {
    var names: [String: String] = [:]
    var seen: Set<String> = []
    for (note, deck, _) in notes {
      for shown in note.images where seen.insert(shown.name).inserted {
        guard let found = try image(decks[deck].deck, shown.path) else {
          tally.missingImages.append(shown.path)
          continue
        }
        let entry = "\(names.count)"
        try archive.add(entry, size: found.size, isPacked: false, from: found.read)
        names[entry] = shown.name
        tally.images += 1
      }
    }
    let list = try JSONSerialization.data(
      withJSONObject: names, options: [.sortedKeys, .withoutEscapingSlashes])
    try archive.add("media", Array(list))
  }

  private func writeNotes(_ database: Database, _ changed: [Int64]) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
    for (note, deck, id) in notes {
      let tags = decks[deck].deck.tags.map { $0.replacing(" ", with: "_") }
      let first = AnkiText.key(of: note.fields[0])
      try statement.execute(arguments: [
        id, note.guid, AnkiModels.id(of: note.kind), changed[deck],
        tags.isEmpty ? "" : " \(tags.joined(separator: " ")) ",
        note.fields.joined(separator: "\u{1f}"), first, AnkiText.checksum(of: first),
      ])
    }
  }

  private func write(
    _ card: Card.ID, _ standing: PackageStanding, _ database: Database
  ) throws {
    guard let place = places[card] else { return }
    let (_, deck, note) = notes[place.note]
    var queue = 0
    if standing.isSuspended {
      queue = -1
    } else if standing.isBuried {
      queue = -3
    } else if standing.state != nil {
      queue = 2
    }
    let state = standing.state
    try database.cachedStatement(
      sql: "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)"
    ).execute(arguments: [
      place.id, note, decks[deck].id, place.ordinal, now.milliseconds / 1000,
      state == nil ? 0 : 2, queue,
      state.map { $0.dueDay - beginning } ?? place.number + 1,
      state.map { max(1, $0.interval) } ?? 0, state == nil ? 0 : 2500, state?.reviews ?? 0,
      state?.lapses ?? 0, standing.isFlagged ? 1 : 0, data(of: standing, place),
    ])
  }

  /// What Anki keeps of FSRS: stability in days, difficulty, desired retention, decay, and the last
  /// answer in seconds since 1970 UTC.
  private func data(of standing: PackageStanding, _ place: Place) -> String {
    guard let state = standing.state, state.memory.fastStability == nil else { return "{}" }
    func shown(_ number: Double, _ digits: Double) -> String {
      "\((number * digits).rounded() / digits)"
    }
    var parts = [
      "\"s\":\(shown(state.memory.stability, 10_000))",
      "\"d\":\(shown(state.memory.difficulty, 1000))", "\"dr\":\(shown(standing.retention, 100))",
    ]
    if let decay = replay.model.weights.last { parts.append("\"decay\":\(shown(decay, 1000))") }
    if let last = state.lastAt { parts.append("\"lrt\":\(last / 1000)") }
    return "{\(parts.joined(separator: ","))}"
  }

  private func writeSettings(_ database: Database) throws {
    // Days begin at four in the morning.
    let created =
      beginning * 86_400 + Moment.rolloverHour * 3600 - now.utcOffset
    let names = Dictionary(
      decks.map { ($0.id, $0.deck.title.replacing("::", with: ": ")) },
      uniquingKeysWith: { one, _ in one })
    try database.execute(
      sql: "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
      arguments: [
        created, now.milliseconds, now.milliseconds,
        try AnkiModels.settings(minutesWest: -now.utcOffset / 60), try AnkiModels.noteTypes(),
        try AnkiModels.decks(names), try AnkiModels.deckSettings(),
      ])
  }

  /// Makes the tables of format 11.
  static func makeTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE col (
          id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
          ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL,
          conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL,
          tags text NOT NULL);
        CREATE TABLE notes (
          id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
          usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL,
          csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE cards (
          id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
          mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
          due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
          lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
          odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE revlog (
          id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
          ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL,
          time integer NOT NULL, type integer NOT NULL);
        CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
        CREATE INDEX ix_notes_usn ON notes (usn);
        CREATE INDEX ix_cards_usn ON cards (usn);
        CREATE INDEX ix_revlog_usn ON revlog (usn);
        CREATE INDEX ix_cards_nid ON cards (nid);
        CREATE INDEX ix_cards_sched ON cards (did, queue, due);
        CREATE INDEX ix_revlog_cid ON revlog (cid);
        CREATE INDEX ix_notes_csum ON notes (csum);
        """)
  }
}
