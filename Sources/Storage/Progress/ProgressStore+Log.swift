package import Foundation
import GRDB
import Questions
package import Study

extension ProgressStore {
  /// The number of events read at once while streaming.
  private static let pageLength = 2000

  /// Hands over the reviews in the order of replay: by instant, then by identifier.
  ///
  /// The log is read piece by piece, whatever its length; the store may be used meanwhile.
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
    let columns = ReviewRow.columns(of: "review")
    try forEachPage(
      learner, select: columns, join: "JOIN review ON review.event = event.id",
      where: includesRetracted ? "TRUE" : RetractedRows.counts
    ) { row in
      let review = try ReviewRow.review(in: row, from: EventRow.contentIndex)
      return EventRow.event(in: row, content: .review(review))
    } body: { event in
      if case .review(let review) = event.content { try body(event, review) }
    }
  }

  /// Hands over all events of the log, those taken back included, in the order of replay: what
  /// another file must be given to know as much as this one.
  package func forEachEvent(
    of learner: UUID? = nil, _ body: (Event) throws -> Void
  ) throws {
    try forEachPage(
      learner, select: EventRow.contentColumns, join: EventRow.joins, where: "TRUE",
      event: EventRow.event, body: body)
  }

  /// What learners reported about questions, in the order of time; reports taken back left out.
  package func reports(
    of learner: UUID? = nil
  ) throws(StorageError) -> [(event: Event, report: Report)] {
    var reports: [(event: Event, report: Report)] = []
    do {
      try forEachPage(
        learner, select: EventRow.contentColumns,
        join: EventRow.joins, where: "event.kind = 'report' AND \(RetractedRows.counts)",
        event: EventRow.event
      ) { event in
        if case .report(let report) = event.content { reports.append((event, report)) }
      }
    } catch {
      throw StorageError(error, path: path)
    }
    return reports
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

  /// Reads the log in pages, so that neither all of it is in memory nor the file kept busy.
  private func forEachPage(
    _ learner: UUID?, select columns: String, join: String, where condition: String,
    event: (Row) throws -> Event, body: (Event) throws -> Void
  ) throws {
    var last: ReplayOrder?
    repeat {
      var sql =
        "SELECT \(EventRow.columns), \(columns) FROM event INDEXED BY event_order \(join) WHERE \(condition)"
      var arguments: StatementArguments = []
      if let learner {
        sql += " AND event.learner = ?"
        arguments += [learner]
      }
      if let last {
        sql += " AND (event.at, event.id) > (?, ?)"
        arguments += [last.at, last.id]
      }
      sql += " ORDER BY event.at, event.id LIMIT \(Self.pageLength)"
      let page: [Event] = try reading { database in
        let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
        var events: [Event] = []
        while let row = try rows.next() { events.append(try event(row)) }
        return events
      }
      for event in page { try body(event) }
      last = page.count < Self.pageLength ? nil : page.last.map(ReplayOrder.init)
    } while last != nil
  }
}
