package import Foundation
import GRDB
import Questions
package import Study

extension ProgressStore {
  /// Hands over the reviews in the order of replay: by instant, then by identifier.
  ///
  /// The log is read row by row, whatever its length, on a connection of its own: the store may be
  /// used meanwhile, others may write, and what they write after the beginning is not seen.
  ///
  /// - Parameters:
  ///   - learner: Whose reviews; nil for everybody's.
  ///   - includesRetracted: Whether reviews that were taken back are handed over too.
  ///   - body: Is given each event with its review; what it throws ends the stream.
  /// - Throws: What the body throws, or why the file cannot be read.
  package func forEachReview(
    of learner: UUID? = nil, includesRetracted: Bool = false,
    _ body: (Event, Review) throws -> Void
  ) throws {
    try stream(
      learner, select: ReviewRow.columns(of: "review"),
      join: "CROSS JOIN review ON review.event = event.id", where: "TRUE",
      leavesOutRetracted: !includesRetracted
    ) { row in
      let review = try ReviewRow.review(in: row, from: EventRow.contentIndex)
      return try EventRow.event(in: row, content: .review(review))
    } body: { event in
      if case .review(let review) = event.content { try body(event, review) }
    }
  }

  /// Hands over all events of the log, those taken back included, in the order of replay: what
  /// another file must be given to know as much as this one.
  ///
  /// - Parameters:
  ///   - learner: Whose events; nil for everybody's.
  ///   - body: Is given each event; what it throws ends the stream.
  /// - Throws: What the body throws, or why the file cannot be read.
  package func forEachEvent(
    of learner: UUID? = nil, _ body: (Event) throws -> Void
  ) throws {
    try stream(
      learner, select: EventRow.contentColumns, join: EventRow.joins, where: "TRUE",
      leavesOutRetracted: false, event: EventRow.event, body: body)
  }

  /// What learners reported about questions, in the order of time; reports taken back left out.
  package func reports(
    of learner: UUID? = nil
  ) throws(StorageError) -> [(event: Event, report: Report)] {
    var reports: [(event: Event, report: Report)] = []
    do {
      try stream(
        learner, select: EventRow.contentColumns, join: EventRow.joins,
        where: "event.kind = 'report'", leavesOutRetracted: true, event: EventRow.event
      ) { event in
        if case .report(let report) = event.content { reports.append((event, report)) }
      }
    } catch {
      throw StorageError(error, path: path)
    }
    return reports
  }

  /// Which of some events are in the log already.
  ///
  /// - Parameter events: Identifiers, in any order.
  /// - Returns: Those that are there.
  /// - Throws: Why the file cannot be read.
  package func known(among events: [UUID]) throws(StorageError) -> Set<UUID> {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM event WHERE id = ?)")
      return Set(
        try events.filter { try Bool.fetchOne(statement, arguments: [$0]) ?? false })
    }
  }

  /// The number of events in the log, those taken back included.
  package func eventCount() throws(StorageError) -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 }
  }

  /// The instant of the latest review of anybody, in milliseconds since 1970-01-01T00:00:00Z; nil if
  /// there is none.
  package func latestReview() throws(StorageError) -> Int64? {
    try reading { try Self.latestReview($0) }
  }

  /// The instant of the latest review in any progress file; nil if it has none or cannot be read.
  package static func latestReview(inFile path: String) -> Int64? {
    guard FileManager.default.fileExists(atPath: path),
      let store = try? ProgressStore(path: path, mode: .readOnly, busyTimeout: 0.1)
    else { return nil }
    return try? store.latestReview()
  }

  private static func latestReview(_ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql:
        "SELECT at FROM event INDEXED BY event_order WHERE kind = 'review' ORDER BY at DESC, id DESC LIMIT 1"
    )
  }
}

extension ProgressStore {
  /// The number of retractions that are looked up in memory; SQLite looks up more.
  private static let rememberedRetractions = 10_000

  /// Reads the log in one transaction, row by row.
  private func stream(
    _ learner: UUID?, select columns: String, join: String, where condition: String,
    leavesOutRetracted: Bool, event: (Row) throws -> Event, body: (Event) throws -> Void
  ) throws {
    // Not the store's own connection, which the body may need.
    let queue = try ProgressOpening(
      path: path, busyTimeout: 5, schema: .current, day: nil
    ).openForReading()
    defer { try? queue.close() }
    do {
      try queue.read { database in
        // Every page is read once: there is nothing to keep.
        try database.execute(sql: "PRAGMA cache_size = -4096")
        let retracted = leavesOutRetracted ? try Self.retracted(database) : []
        var sql = """
          SELECT \(EventRow.columns), \(columns) FROM event INDEXED BY event_order \(join)
          WHERE \(condition)
          """
        if learner != nil { sql += " AND event.learner = ?" }
        if retracted == nil { sql += " AND \(RetractedRows.counts)" }
        let rows = try Row.fetchCursor(
          database, sql: sql + " ORDER BY event.at, event.id",
          arguments: learner.map { [$0] } ?? [])
        let isAnyRetracted = retracted?.isEmpty == false
        while let row = try rows.next() {
          if isAnyRetracted, let retracted,
            try retracted.contains(row[at: 0]) || retracted.contains(row[at: 5])
          {
            continue
          }
          try body(try event(row))
        }
      }
    } catch  where error is DatabaseError || error is UnknownWord || error is RowDecodingError {
      throw StorageError(error, path: path)
    }
  }

  /// What was taken back; nil if that is too much to remember.
  private static func retracted(_ database: Database) throws -> Set<UUID>? {
    let targets = try UUID.fetchAll(
      database,
      sql: "SELECT DISTINCT target FROM retraction LIMIT \(rememberedRetractions + 1)")
    return targets.count > rememberedRetractions ? nil : Set(targets)
  }
}
