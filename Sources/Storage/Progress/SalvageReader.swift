import DeckFormat
import Foundation
import GRDB
import Study

/// Reads what can be read in a damaged progress file; nothing of it throws.
struct SalvageReader {
  private let database: Database
  private let tables: SalvageTables

  init(_ database: Database, tables: SalvageTables) {
    self.database = database
    self.tables = tables
  }

  /// The learners with their names, as far as they can be read.
  func learners() -> [Learner] {
    rows("SELECT id, name FROM learner ORDER BY rowid") { row in
      try Learner(id: row[at: 0], name: row[at: 1])
    }
    .filter { !$0.name.isEmpty }
  }

  /// The identifiers that memories, sums and the index of learners give, whatever of the learners
  /// themselves can be read.
  func learnerIdentifiers() -> Set<UUID> {
    let sources =
      ["SELECT id FROM learner INDEXED BY sqlite_autoindex_learner_1 ORDER BY id"]
      + LogSums.cacheTables.map { "SELECT DISTINCT learner FROM \($0) ORDER BY learner" }
    return Set(sources.flatMap { rows($0) { row in try row[at: 0] as UUID } })
  }

  /// When learners last answered in the file, in milliseconds UTC; of a file of an earlier format
  /// nothing.
  func uses() -> [(learner: UUID, instant: Int64)] {
    rows("SELECT id, used FROM learner WHERE used IS NOT NULL ORDER BY rowid") { row in
      try (row[at: 0], row[at: 1])
    }
    .filter { $0.instant.magnitude < 1 << 52 }
  }

  /// The identifiers that other libraries have for learners.
  func aliases() -> [(other: UUID, learner: UUID)] {
    rows("SELECT other, learner FROM learner_alias ORDER BY other") { row in
      try (row[at: 0], row[at: 1])
    }
  }

  /// The marks of learners who were forgotten.
  func forgottenLearners() -> [UUID] {
    rows("SELECT learner FROM forgotten ORDER BY learner") { row in try row[at: 0] }
  }

  /// What decks last said of facts.
  func facts() -> [FactSnapshot] {
    rows(
      """
      SELECT deck, id, parent, kind, name, text, path, line FROM fact WHERE line >= 1
      ORDER BY deck, id
      """
    ) { row in
      try FactSnapshot(
        deck: row[at: 0], id: row[at: 1], parent: row[at: 2],
        kind: UnknownWord.check("kind", row[at: 3]), name: row[at: 4], text: row[at: 5],
        path: row[at: 6], line: row[at: 7])
    }
  }

  /// The identifiers of events that any table or index gives, in order, without some.
  func identifiers(besides known: Set<UUID>) -> [UUID] {
    var found: Set<UUID> = []
    let sources =
      [
        "SELECT id FROM event ORDER BY id",
        "SELECT id FROM event INDEXED BY event_order ORDER BY at, id",
        "SELECT id FROM event INDEXED BY event_batch ORDER BY batch, id",
        "SELECT event FROM review INDEXED BY review_card ORDER BY card, event",
      ] + EventRow.contentTables.map { "SELECT event FROM \($0) ORDER BY event" }
    for source in sources {
      for id in rows(source, { row in try row[at: 0] as UUID }) where !known.contains(id) {
        found.insert(id)
      }
    }
    return found.sorted { ReplayOrder(at: 0, id: $0) < ReplayOrder(at: 0, id: $1) }
  }

  /// An event; nil if it cannot be read, or holds what no program ever wrote.
  func event(_ id: UUID) -> Event? {
    guard
      let kind = try? String.fetchOne(
        database.cachedStatement(sql: "SELECT kind FROM event WHERE id = ?"), arguments: [id]),
      let event = try? event(id, kind), event.id == id, event.isWithinBounds
    else { return nil }
    return event
  }

  private func event(_ id: UUID, _ kind: String) throws -> Event? {
    guard let sql = tables[kind] else { return nil }
    let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id])
    guard let row else { return nil }
    guard kind == "review" else { return try EventRow.event(in: row) }
    return try EventRow.event(
      in: row, content: .review(ReviewRow.review(in: row, from: EventRow.contentIndex)))
  }

  /// The values of rows from the first on as far as it goes, then from the last on back: `ORDER BY`
  /// must end the statement, and its last column must name a row.
  func rows<Value>(_ sql: String, _ value: (Row) throws -> Value) -> [Value] {
    var found: [Value] = []
    let places = sql.range(of: " ORDER BY ", options: .backwards)
    let back = places.map { range in
      sql[..<range.upperBound]
        + sql[range.upperBound...].split(separator: ",").map { "\($0) DESC" }.joined(separator: ",")
    }
    if read(sql, value, into: &found) { return found }
    if let back { _ = read(String(back), value, into: &found) }
    return found
  }

  /// Reads rows until it cannot be gone on.
  ///
  /// - Returns: Whether that was the last one.
  private func read<Value>(
    _ sql: String, _ value: (Row) throws -> Value, into found: inout [Value]
  ) -> Bool {
    do {
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() {
        if let value = try? value(row) { found.append(value) }
      }
      return true
    } catch {
      return false
    }
  }
}
