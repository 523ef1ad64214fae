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
          FROM event INDEXED BY event_order \(EventRow.joins)
          WHERE event.learner = ? AND event.kind <> 'retraction' AND \(RetractedRows.counts)
            \(batch == nil ? "" : "AND event.batch = ?")
          ORDER BY event.at DESC, event.id DESC LIMIT 1
          """,
        arguments: batch.map { [learner, $0] } ?? [learner]
      ).map { try EventRow.event(in: $0) }
    }
  }

  /// The batches of a learner that were not taken back, the newest first.
  ///
  /// - Parameters:
  ///   - learner: Whose batches.
  ///   - limit: The most that are wanted, 0 or more.
  /// - Returns: The batches; empty if there is none.
  /// - Throws: Why the file cannot be read.
  package func recentBatches(of learner: UUID, limit: Int) throws(StorageError) -> [Batch] {
    try reading { database in
      var found: [UUID] = []
      var seen: Set<UUID> = []
      // The newest events come first, and few of them name all batches that are wanted.
      let batches = try UUID.fetchCursor(
        database,
        sql: """
          SELECT event.batch FROM event INDEXED BY event_order
          WHERE event.learner = ? AND event.kind <> 'retraction' AND \(RetractedRows.counts)
          ORDER BY event.at DESC, event.id DESC
          """, arguments: [learner])
      while found.count < limit, let batch = try batches.next() {
        if seen.insert(batch).inserted { found.append(batch) }
      }
      let sums = try database.cachedStatement(
        sql: """
          SELECT min(event.at), max(event.at), sum(event.kind = 'review') FROM event
          WHERE event.batch = ? AND event.learner = ? AND event.kind <> 'retraction'
            AND \(RetractedRows.counts)
          """)
      return try found.compactMap { batch in
        try Row.fetchOne(sums, arguments: [batch, learner])
          .map { Batch(id: batch, first: $0[0], last: $0[1], answers: $0[2]) }
      }
    }
  }

  /// Whether an event was taken back, by itself or with its batch.
  package func isRetracted(_ event: Event) throws(StorageError) -> Bool {
    try reading { try RetractedRows.contains(event, $0) }
  }
}
