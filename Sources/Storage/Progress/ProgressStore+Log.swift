package import Foundation
import GRDB
package import Questions
package import Study

extension ProgressStore {
  /// Hands over the reviews in the order of replay: by instant, then by identifier; those taken back
  /// left out.
  ///
  /// The log is read a little ahead, whatever its length, on a connection and a thread of its own:
  /// the store may be used meanwhile, others may write, and what they write after the beginning is
  /// not seen.
  ///
  /// - Parameters:
  ///   - learner: Whose reviews; nil for everybody's.
  ///   - reset: Is given each card that is learned anew, as it is found now, whose it is, and when it
  ///     was, in milliseconds since 1970 UTC, between the reviews before and those after.
  ///   - body: Is given each event with its review, and the card it counts for now: another than the
  ///     review's where its fact was moved. What either throws ends the stream.
  /// - Throws: What they throw, or why the file cannot be read.
  package func forEachReview(
    of learner: UUID? = nil,
    reset: (_ card: Card.ID, _ learner: UUID, _ at: Int64) throws -> Void = { _, _, _ in },
    _ body: (_ event: Event, _ review: Review, _ card: Card.ID) throws -> Void
  ) throws {
    try stream(
      learner, select: ReviewRow.columns(of: "review"),
      join: "CROSS JOIN review ON review.event = event.id", leavesOutRetracted: true
    ) { database in
      var places = try CurrentPlaces(of: learner, database)
      return { row, hand in
        let review = try ReviewRow.review(in: row, from: EventRow.contentIndex)
        let event = try EventRow.event(in: row, content: .review(review))
        try places.forEachReset(before: event) { try hand(.reset($0, $1, $2)) }
        try hand(.review(event, review, places.card(of: review, in: event)))
      }
    } body: { (found: LoggedReview) in
      switch found {
      case .reset(let card, let learner, let at): try reset(card, learner, at)
      case .review(let event, let review, let card): try body(event, review, card)
      }
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
      leavesOutRetracted: false, reader: Self.events, body: body)
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
      learner, kind: kind, select: EventRow.contentColumns, join: EventRow.joins,
      leavesOutRetracted: true, reader: Self.events, body: body)
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

  /// Whether something counts also when whoever did it was forgotten: a move, or what takes back a
  /// move that is there.
  package func holdsForEverybody(_ content: Event.Content) throws(StorageError) -> Bool {
    try reading { try EventRows($0).holdsForEverybody(content) }
  }

  /// The number of events in the log, those taken back included.
  package func eventCount() throws(StorageError) -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 }
  }

  /// The instant of the latest event of a learner, in milliseconds since 1970-01-01T00:00:00Z; nil if
  /// there is none.
  package func latestEvent(of learner: UUID) throws(StorageError) -> Int64? {
    try reading { database in
      try Int64.fetchOne(
        database,
        sql: """
          SELECT at FROM event INDEXED BY event_order WHERE learner = ?
          ORDER BY at DESC, id DESC LIMIT 1
          """, arguments: [learner])
    }
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

  /// Makes values of rows, none or several of each; made for one reading of the log.
  private typealias Reader<Value> =
    @Sendable (Database) throws -> (_ row: Row, _ hand: (Value) throws -> Void) throws -> Void

  /// Makes an event of each row with the columns of all sorts of content.
  private static let events: Reader<Event> = { _ in
    { row, hand in try hand(EventRow.event(in: row)) }
  }

  /// Reads the log in one transaction, row by row, while the body takes what was read before.
  private func stream<Value: Sendable>(
    _ learner: UUID?, isTheirs: String = "event.learner = ?1", kind: String? = nil,
    select columns: String, join: String, leavesOutRetracted: Bool,
    reader: @escaping Reader<Value>, body: (Value) throws -> Void
  ) throws {
    // Not the store's own connection, which the body may need.
    let queue = try ProgressOpening(
      path: path, busyTimeout: busyTimeout, schema: .current, day: nil
    ).openForReading()
    defer { try? queue.close() }
    let path = path
    try ReadAhead.forEach { hand in
      do {
        try queue.read { database in
          // Every page is read once: there is nothing to keep.
          try database.execute(sql: "PRAGMA cache_size = -4096")
          let read = try reader(database)
          let retracted = leavesOutRetracted ? try Self.retracted(database) : []
          var sql = """
            SELECT \(EventRow.columns), \(columns) FROM event INDEXED BY event_order \(join)
            WHERE TRUE
            """
          if learner != nil { sql += " AND \(isTheirs)" }
          if kind != nil { sql += " AND event.kind = ?2" }
          if retracted == nil { sql += " AND \(RetractedRows.counts)" }
          let rows = try Row.fetchCursor(
            database, sql: sql + " ORDER BY event.at, event.id",
            arguments: kind != nil ? [learner, kind] : learner.map { [$0] } ?? [])
          let isAnyRetracted = retracted?.isEmpty == false
          while let row = try rows.next() {
            if isAnyRetracted, let retracted,
              try retracted.contains(row[at: 0]) || retracted.contains(row[at: 5])
            {
              continue
            }
            try read(row, hand)
          }
        }
      } catch  where error is DatabaseError || error is UnknownWord || error is RowDecodingError {
        throw StorageError(error, path: path)
      }
    } _: {
      try body($0)
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

/// What a reading of reviews comes upon.
private enum LoggedReview: Sendable {
  /// A card, as it is found now, that a learner learns anew, and when.
  case reset(Card.ID, UUID, Int64)
  /// A review, and the card it counts for now.
  case review(Event, Review, Card.ID)
}
