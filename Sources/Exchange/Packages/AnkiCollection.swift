import Foundation
import GRDB

/// A collection of Anki's, as it lies in a package: an SQLite database of format 11 or 18.
final class AnkiCollection {
  /// The formats that are known.
  enum Format: Int {
    /// Note types and decks are JSON in the table `col`.
    case json = 11
    /// Note types and decks are tables with protobuf in them.
    case tables = 18
  }

  /// When the collection began, in seconds since 1970 UTC: days are counted from there.
  let created: Int64
  /// What local time was behind UTC where and when it began, in minutes; nil if it does not say it.
  let minutesWest: Int?
  /// The number of its notes.
  let noteCount: Int
  /// The note types.
  let noteTypes: [Int64: AnkiNoteType]
  /// The names of the decks, from the outermost inward.
  let decks: [Int64: [String]]
  private let queue: DatabaseQueue

  /// Opens a collection, which is only read.
  ///
  /// - Parameters:
  ///   - path: The database's file.
  ///   - limits: What it may hold.
  /// - Throws: A ``PackageError`` if it is broken, too large, or of a format that is not known.
  init(path: String, limits: Limits = Limits()) throws(PackageError) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      database.add(collation: Self.unicase)
      // Nothing that somebody wrote into the file is run.
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
          PRAGMA ignore_check_constraints = ON
          """)
    }
    do {
      var check = try CollectionCheck(path: path)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let format = try queue.read { try check.format(of: $0) }
      noteCount = try queue.read { try limits.check($0, format) }
      let head = try queue.read { database in
        try Row.fetchOne(database, sql: "SELECT crt, models, decks, conf FROM col")
      }
      guard let head else { throw PackageError.broken("it has no settings") }
      created = try Self.number(head[0])
      switch format {
      case .json:
        noteTypes = try AnkiSettings.noteTypes(json: Self.text(head[1]))
        decks = try AnkiSettings.decks(json: Self.text(head[2]))
        minutesWest = try AnkiSettings.minutesWest(json: Self.text(head[3]))
      case .tables:
        (noteTypes, decks, minutesWest) = try queue.read { database in
          (
            try AnkiSettings.noteTypes(in: database), try AnkiSettings.decks(in: database),
            try AnkiSettings.minutesWest(in: database)
          )
        }
      }
      for type in noteTypes.values.sorted(by: { $0.name < $1.name }) where type.isTooLarge {
        throw PackageError.broken("its note type '\(type.name)' has too many fields or templates")
      }
    } catch {
      throw Self.problem(error)
    }
  }

  /// Names of note types and decks are compared without their case; the order matters to nobody here.
  private static let unicase = DatabaseCollation("unicase") { one, other in
    let (one, other) = (one.lowercased(), other.lowercased())
    return one < other ? .orderedAscending : one == other ? .orderedSame : .orderedDescending
  }

  /// Hands over the notes, in the order in which they were made.
  ///
  /// - Throws: A ``PackageError``, or what the body throws.
  func forEachNote(_ body: (AnkiNote) throws -> Void) throws {
    try forEachRow(
      """
      SELECT id, substr(guid, 1, 200), mid, substr(tags, 1, 10000),
        CASE WHEN length(flds) <= \(Limits.longestNote) THEN flds END
      FROM notes ORDER BY id
      """
    ) { row in
      let fields: DatabaseValue = row[4]
      try body(
        AnkiNote(
          id: Self.number(row[0]), guid: Self.text(row[1]), type: Self.number(row[2]),
          tags: Self.text(row[3]).split(separator: " ").map(String.init),
          fields: fields.isNull
            ? nil
            : Self.text(fields).split(
              separator: "\u{1f}", maxSplits: AnkiNoteType.most.fields - 1,
              omittingEmptySubsequences: false
            ).map(String.init)))
    }
  }

  /// Hands over the cards, by note and number.
  ///
  /// - Throws: A ``PackageError``, or what the body throws.
  func forEachCard(_ body: (AnkiCard) throws -> Void) throws {
    try forEachRow(
      """
      SELECT id, nid, CASE WHEN odid <> 0 THEN odid ELSE did END, ord, queue,
        CASE WHEN type = 2 THEN CASE WHEN odid <> 0 THEN odue ELSE due END END, flags & 7, mod
      FROM cards ORDER BY nid, ord, id
      """
    ) { row in
      let due: DatabaseValue = row[5]
      try body(
        AnkiCard(
          id: Self.number(row[0]), note: Self.number(row[1]), deck: Self.number(row[2]),
          ordinal: Int(Self.number(row[3])),
          queue: Self.number(row[4]) == -1 ? .suspended : .open,
          due: due.isNull ? nil : Int(Self.number(due)), isFlagged: Self.number(row[6]) != 0,
          changed: Self.number(row[7])))
    }
  }

  /// Hands over the review log, in the order of time.
  ///
  /// - Throws: A ``PackageError``, or what the body throws.
  func forEachReview(_ body: (AnkiReview) throws -> Void) throws {
    try forEachRow("SELECT id, cid, ease, ivl, factor, time, type FROM revlog ORDER BY id") { row in
      try body(
        AnkiReview(
          id: Self.number(row[0]), card: Self.number(row[1]), ease: Int(Self.number(row[2])),
          interval: Int(Self.number(row[3])), factor: Int(Self.number(row[4])),
          milliseconds: Int(Self.number(row[5])),
          kind: AnkiReview.Kind(rawValue: Int(Self.number(row[6])))))
    }
  }

  private func forEachRow(_ sql: String, _ body: (Row) throws -> Void) throws {
    do {
      try queue.read { database in
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { try body(row) }
      }
    } catch let error as DatabaseError {
      throw Self.problem(error)
    }
  }

  /// A whole number of a cell; others are read as SQLite converts them, and nothing as 0.
  static func number(_ value: DatabaseValue) throws(PackageError) -> Int64 {
    switch value.storage {
    case .int64(let number): return number
    case .double(let number):
      guard let whole = Int64(exactly: number.rounded()) else {
        throw .broken("a number in it is out of bounds")
      }
      return whole
    case .null: return 0
    case .string(let text):
      guard let number = Int64(text) else { throw .broken("a number in it is a text") }
      return number
    case .blob: throw .broken("a number in it is none")
    }
  }

  /// The text of a cell; a number is written out.
  static func text(_ value: DatabaseValue) throws(PackageError) -> String {
    switch value.storage {
    case .string(let text): return text
    case .int64(let number): return "\(number)"
    case .double(let number): return "\(number)"
    case .null: return ""
    case .blob: throw .broken("a text in it is none")
    }
  }

  private static func problem(_ error: any Error) -> PackageError {
    switch error {
    case let error as PackageError: error
    case let error as DatabaseError:
      .broken(error.message ?? "the database cannot be read")
    default: .broken("the database cannot be read")
    }
  }
}
