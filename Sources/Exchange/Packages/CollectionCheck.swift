import GRDB

/// Sees to it that a collection is whole, and holds nothing that reading it would run.
struct CollectionCheck {
  /// The most tables and indexes of a collection; Anki's have some thirty.
  private static let mostTables = 1000

  private var pages: DatabasePages

  /// Looks at a database before it is opened.
  ///
  /// - Parameter path: Its file.
  /// - Throws: A ``PackageError`` if its list of tables is broken, or far too long.
  init(path: String) throws(PackageError) {
    pages = try DatabasePages(path: path)
    let count = try pages.checkTree(at: 1)
    guard count <= Self.mostTables else {
      throw .broken("it has more than \(Self.mostTables) tables")
    }
  }

  /// The format of a collection that is whole.
  ///
  /// - Parameter database: The database that was looked at.
  /// - Returns: One that is known; its tables are there.
  /// - Throws: A ``PackageError`` if it is broken, GRDB's error if it cannot be read.
  mutating func format(of database: Database) throws -> AnkiCollection.Format {
    try checkSchema(of: database)
    let names = ["col", "notes", "cards", "revlog"]
    try checkTables(names, of: database)
    let version = try Row.fetchOne(database, sql: "SELECT ver FROM col").map {
      try AnkiCollection.number($0[0])
    }
    guard let version else { throw PackageError.broken("it has no settings") }
    guard let format = AnkiCollection.Format(rawValue: Int(version)) else {
      throw PackageError.unknownFormat(Int(version))
    }
    if format == .tables {
      try checkTables(["notetypes", "fields", "templates", "decks"], of: database)
    }
    return format
  }

  /// Checks that there are only tables and indexes, whose pages do not contradict each other.
  ///
  /// A view may never end, a trigger or a virtual table may run what nobody here wrote. What stands
  /// beside the text of a declaration says nothing: SQLite goes by the text.
  private mutating func checkSchema(of database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT name, sql, rootpage FROM sqlite_master")
    for row in rows {
      let (name, text) = (try AnkiCollection.text(row[0]), try AnkiCollection.text(row[1]))
      // An index that SQLite made itself has no text.
      let isKnown =
        text.isEmpty
        || ["CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX "].contains(
          where: text.hasPrefix)
      guard isKnown else {
        throw PackageError.broken("'\(name)' in it is neither a table nor an index")
      }
      _ = try pages.checkTree(at: Int(try AnkiCollection.number(row[2])))
    }
  }

  /// Checks that tables are there, are whole, and hold what they show.
  private func checkTables(_ names: [String], of database: Database) throws {
    for name in names {
      let columns = try Row.fetchAll(database, sql: "PRAGMA table_xinfo(\(name))")
      guard !columns.isEmpty else { throw PackageError.broken("it has no table '\(name)'") }
      // A few bytes could stand for as much as one likes in every row.
      for column in columns {
        let (ordinary, hidden): (DatabaseValue, DatabaseValue) = (column[4], column[6])
        guard ordinary.isNull, try AnkiCollection.number(hidden) == 0 else {
          throw PackageError.broken("the table '\(name)' has columns that are computed")
        }
      }
      let check = try String.fetchOne(database, sql: "PRAGMA quick_check(\(name))")
      guard check == "ok" else {
        // A line says where SQLite is before the one that says what it found.
        let reason = check?.split(separator: "\n").last { !$0.hasPrefix("***") }
        throw PackageError.broken(reason.map(String.init) ?? "its pages cannot be read")
      }
    }
  }
}
