package import Foundation
import GRDB
import Questions
package import Study

extension ProgressStore {
  /// What of a batch counts, in the order of replay; retractions are left out.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - learner: Whose events.
  /// - Returns: The events; none for a batch that is not there or was taken back.
  /// - Throws: Why the file cannot be read.
  package func events(
    ofBatch batch: UUID, learner: UUID
  ) throws(StorageError) -> [Event] {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(EventRow.columns), \(EventRow.contentColumns)
          FROM event INDEXED BY event_batch \(EventRow.joins)
          WHERE event.batch = ? AND event.learner = ? AND event.kind <> 'retraction'
            AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [batch, learner])
      var events: [Event] = []
      while let row = try rows.next() { events.append(try EventRow.event(in: row)) }
      return events
    }
  }

  /// Whether the last thing a learner did was to take something back by itself, as `undo` does, and
  /// not within a session.
  package func endsWithUndo(of learner: UUID) throws(StorageError) -> Bool {
    try reading { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT event.kind = 'retraction' AND NOT EXISTS (
            SELECT 1 FROM event AS other INDEXED BY event_batch
            WHERE other.batch = event.batch AND other.kind <> 'retraction')
          FROM event INDEXED BY event_order
          WHERE event.learner = ? ORDER BY event.at DESC, event.id DESC LIMIT 1
          """, arguments: [learner]) ?? false
    }
  }
}
