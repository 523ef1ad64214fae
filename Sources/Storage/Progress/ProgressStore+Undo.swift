package import Foundation
import GRDB
import Questions
package import Study

extension ProgressStore {
  /// The newest event of a learner in a batch that can be taken back: no retraction, and not taken
  /// back yet; nil if there is none.
  ///
  /// - Parameters:
  ///   - learner: Whose event.
  ///   - batch: The batch that is looked at.
  /// - Returns: The event that was written last, whatever the clock said.
  /// - Throws: Why the file cannot be read.
  package func lastEvent(of learner: UUID, batch: UUID) throws(StorageError) -> Event? {
    try reading { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT \(EventRow.columns), \(EventRow.contentColumns)
          FROM event INDEXED BY event_batch \(EventRow.joins)
          WHERE event.learner = ? AND event.kind <> 'retraction' AND \(RetractedRows.counts)
            AND event.batch = ?
          ORDER BY event.id DESC LIMIT 1
          """,
        arguments: [learner, batch]
      ).map { try EventRow.event(in: $0) }
    }
  }

  /// What a learner's log was last written by, the latest first.
  ///
  /// The order is that in which things were written, not of the instants that the events carry: what
  /// is brought in today of an old log is the latest, and a clock that was ahead once makes nothing
  /// that was done since then older. Identifiers tell it; see ``ProgressStore/newIdentifiers(_:at:)``.
  ///
  /// - Parameters:
  ///   - learner: Whose log.
  ///   - limit: The number of batches, at least 1.
  /// - Returns: The batches of which something still counts.
  /// - Throws: Why the file cannot be read.
  package func batches(of learner: UUID, limit: Int) throws(StorageError) -> [LogBatch] {
    try reading { database in
      let found =
        try WrittenBatch.own(of: learner, limit: limit, database)
        + WrittenBatch.imported(of: learner, limit: limit, database)
      var known: Set<UUID> = []
      return try found.sorted { $1.place.lexicographicallyPrecedes($0.place) }
        .filter { known.insert($0.id).inserted }
        .prefix(limit)
        .map { try Self.batch($0.id, of: learner, database) }
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
          count(*), max(event.at), event.utc_offset, event.day, max(event.id >= ?)
        FROM event INDEXED BY event_batch LEFT JOIN review ON review.event = event.id
        WHERE event.batch = ? AND event.learner = ? AND event.kind <> 'retraction'
          AND \(RetractedRows.counts)
        GROUP BY what
        """, arguments: [WrittenBatch.firstHash, batch, learner])
    var isImport = false
    var counts: [String: Int] = [:]
    var last = Moment(milliseconds: .min, utcOffset: 0, day: 0)
    for row in rows {
      try counts[row[at: 0]] = row[at: 1]
      let moment = try Moment(milliseconds: row[at: 2], utcOffset: row[at: 3], day: row[at: 4])
      if moment.milliseconds > last.milliseconds { last = moment }
      if try row[at: 5] { isImport = true }
    }
    return LogBatch(
      id: batch, last: last, imported: isImport ? UUIDv7.milliseconds(of: batch) : nil,
      counts: counts)
  }
}
