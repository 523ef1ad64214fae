package import Foundation
import GRDB
package import Questions
package import Study

extension ProgressStore {
  /// Hands over the reviews in the order of replay: by instant, then by identifier; those taken back
  /// left out.
  ///
  /// The log is read row by row, whatever its length, on a connection of its own: the store may be
  /// used meanwhile, others may write, and what they write after the beginning is not seen.
  ///
  /// - Parameters:
  ///   - learner: Whose reviews; nil for everybody's.
  ///   - reset: Is given each card that is learned anew, as it is found now, and whose it is, between
  ///     the reviews before and those after.
  ///   - body: Is given each event with its review, and the card it counts for now: another than the
  ///     review's where its fact was moved. What either throws ends the stream.
  /// - Throws: What they throw, or why the file cannot be read.
  package func forEachReview(
    of learner: UUID? = nil,
    reset: @escaping (_ card: Card.ID, _ learner: UUID) throws -> Void = { _, _ in },
    _ body: (_ event: Event, _ review: Review, _ card: Card.ID) throws -> Void
  ) throws {
    var places: CurrentPlaces?
    try stream(
      learner, select: ReviewRow.columns(of: "review"),
      join: "CROSS JOIN review ON review.event = event.id", where: "TRUE",
      leavesOutRetracted: true
    ) { database in
      places = try CurrentPlaces(of: learner, database)
    } event: { row in
      let review = try ReviewRow.review(in: row, from: EventRow.contentIndex)
      return try EventRow.event(in: row, content: .review(review))
    } body: { event in
      guard case .review(let review) = event.content else { return }
      try places?.forEachReset(before: event, reset)
      try body(event, review, places?.card(of: review, in: event) ?? review.card)
    }
  }

  /// Hands over all events of the log, those taken back included, in the order of replay: what
  /// another file must be given to know as much as this one.
  ///
  /// - Parameters:
  ///   - learner: Whose events; nil for everybody's. What others moved comes too, because that holds
  ///     for everybody, and what took it back.
  ///   - body: Is given each event; what it throws ends the stream.
  /// - Throws: What the body throws, or why the file cannot be read.
  package func forEachEvent(
    of learner: UUID? = nil, _ body: (Event) throws -> Void
  ) throws {
    let isTheirs = """
      (event.learner = ?1 OR event.kind = 'move' OR (event.kind = 'retraction' AND EXISTS (
        SELECT 1 FROM event AS one
        WHERE (one.id = retraction.target OR one.batch = retraction.target)
          AND (one.learner = ?1 OR one.kind = 'move'))))
      """
    try stream(
      learner, isTheirs: isTheirs, select: EventRow.contentColumns, join: EventRow.joins,
      where: "TRUE", leavesOutRetracted: false, event: EventRow.event, body: body)
  }

  /// Hands over the events of one kind that count, in the order of replay.
  ///
  /// - Parameters:
  ///   - kind: The kind, such as `quiz`.
  ///   - learner: Whose events; nil for everybody's.
  ///   - body: Is given each event; what it throws ends the stream.
  /// - Throws: What the body throws, or why the file cannot be read.
  package func forEachEvent(
    ofKind kind: String, of learner: UUID?, _ body: (Event) throws -> Void
  ) throws {
    try stream(
      learner, select: EventRow.contentColumns, join: EventRow.joins,
      where: "event.kind = '\(kind)'", leavesOutRetracted: true, event: EventRow.event, body: body)
  }

  /// Which of some events are in the log already, and which of those were taken back.
  ///
  /// - Parameter events: Identifiers, in any order.
  /// - Returns: Of each that is there, the event or batch whose retraction took it back; an inner nil
  ///   where it counts.
  /// - Throws: Why the file cannot be read.
  package func known(among events: [UUID]) throws(StorageError) -> [UUID: UUID?] {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT (SELECT target FROM retraction WHERE target IN (event.id, event.batch) LIMIT 1)
          FROM event WHERE id = ?
          """)
      var known: [UUID: UUID?] = [:]
      for id in events where known[id] == nil {
        if let row = try Row.fetchOne(statement, arguments: [id]) {
          known.updateValue(try row[at: 0], forKey: id)
        }
      }
      return known
    }
  }

  /// Whether the log has an event or a batch.
  package func contains(_ target: UUID) throws(StorageError) -> Bool {
    try reading { try EventRows($0).contains(target) }
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
    _ learner: UUID?, isTheirs: String = "event.learner = ?1", select columns: String,
    join: String, where condition: String, leavesOutRetracted: Bool,
    prepare: (Database) throws -> Void = { _ in }, event: (Row) throws -> Event,
    body: (Event) throws -> Void
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
        try prepare(database)
        let retracted = leavesOutRetracted ? try Self.retracted(database) : []
        var sql = """
          SELECT \(EventRow.columns), \(columns) FROM event INDEXED BY event_order \(join)
          WHERE \(condition)
          """
        if learner != nil { sql += " AND \(isTheirs)" }
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
