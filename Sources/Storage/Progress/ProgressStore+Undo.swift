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
}
