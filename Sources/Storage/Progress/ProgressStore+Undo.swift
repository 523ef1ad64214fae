package import Foundation
import GRDB
import Questions
package import Study

extension ProgressStore {
  /// The newest event of a learner that can be taken back: no retraction, and not taken back yet;
  /// nil if there is none.
  ///
  /// - Parameters:
  ///   - learner: Whose event.
  ///   - batch: The only batch that is looked at; nil for all.
  /// - Returns: The event.
  /// - Throws: Why the file cannot be read.
  package func lastEvent(
    of learner: UUID, batch: UUID? = nil
  ) throws(StorageError) -> Event? {
    try reading { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT \(EventRow.columns), \(EventRow.contentColumns)
          FROM event INDEXED BY \(batch == nil ? "event_order" : "event_batch") \(EventRow.joins)
          WHERE event.learner = ? AND event.kind <> 'retraction' AND \(RetractedRows.counts)
            \(batch == nil ? "" : "AND event.batch = ?")
          ORDER BY event.at DESC, event.id DESC LIMIT 1
          """,
        arguments: batch.map { [learner, $0] } ?? [learner]
      ).map { try EventRow.event(in: $0) }
    }
  }

  /// What a learner's log was last written by, the latest first.
  ///
  /// - Parameters:
  ///   - learner: Whose log.
  ///   - limit: The number of batches, at least 1.
  /// - Returns: The batches of which something still counts.
  /// - Throws: Why the file cannot be read.
  package func batches(of learner: UUID, limit: Int) throws(StorageError) -> [LogBatch] {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT event.batch
          FROM event INDEXED BY event_order
          WHERE event.learner = ? AND event.kind <> 'retraction' AND \(RetractedRows.counts)
          ORDER BY event.at DESC, event.id DESC
          """, arguments: [learner])
      var found: [UUID] = []
      while found.count < limit, let row = try rows.next() {
        let batch: UUID = try row[at: 0]
        if found.last != batch, !found.contains(batch) { found.append(batch) }
      }
      return try found.map { try Self.batch($0, of: learner, database) }
    }
  }

  private static func batch(
    _ batch: UUID, of learner: UUID, _ database: Database
  ) throws -> LogBatch {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT CASE WHEN review.source IS NULL OR review.source = 'study' THEN event.kind
          ELSE review.source END AS what,
          count(*), max(event.at), event.utc_offset, event.day
        FROM event INDEXED BY event_batch LEFT JOIN review ON review.event = event.id
        WHERE event.batch = ? AND event.learner = ? AND event.kind <> 'retraction'
          AND \(RetractedRows.counts)
        GROUP BY what
        """, arguments: [batch, learner])
    var counts: [String: Int] = [:]
    var last = Moment(milliseconds: .min, utcOffset: 0, day: 0)
    for row in rows {
      try counts[row[at: 0]] = row[at: 1]
      let moment = try Moment(milliseconds: row[at: 2], utcOffset: row[at: 3], day: row[at: 4])
      if moment.milliseconds > last.milliseconds { last = moment }
    }
    return LogBatch(id: batch, last: last, counts: counts)
  }
}
