package import Foundation
import GRDB
import Questions
package import Study
import Synchronization

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

  /// The settings of other learners in a batch that count, as where somebody moved the history of a
  /// whole deck, in the order of replay.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - learner: Whose settings are not among them.
  /// - Returns: The events; most often none.
  /// - Throws: Why the file cannot be read.
  package func settings(
    ofBatch batch: UUID, besides learner: UUID
  ) throws(StorageError) -> [Event] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(EventRow.columns), \(EventRow.contentColumns)
          FROM event INDEXED BY event_batch \(EventRow.joins)
          WHERE event.batch = ? AND event.learner <> ? AND event.kind = 'setting'
            AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [batch, learner]
      ).map { try EventRow.event(in: $0) }
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
          FROM event
          WHERE event.id < ? AND event.learner = ? ORDER BY event.id DESC LIMIT 1
          """, arguments: [WrittenBatch.firstHash, learner]) ?? false
    }
  }

  /// How far ahead a clock may have been, in milliseconds: ten years.
  private static let furthestClock: Int64 = 315_576_000_000

  /// Identifiers for events or a batch that are written now, above every one in the file that carries
  /// a time within ten years from now, also where a clock was ahead or stands.
  ///
  /// - Parameters:
  ///   - count: How many, at least 1.
  ///   - now: When it is.
  /// - Returns: UUIDs of version 7 in ascending order, whose first byte is below `0x80`; an event
  ///   that gets its identifier from a hash must set the first bit of it.
  /// - Throws: Why the file cannot be read.
  package func newIdentifiers(_ count: Int, at now: Moment) throws(StorageError) -> [UUID] {
    // Identifiers of other programs may carry any time; a clock is never so far ahead.
    let furthest = now.milliseconds + Self.furthestClock
    let newest = try reading { database in
      try UUID.fetchOne(
        database, sql: "SELECT max(id) FROM event WHERE id < ?",
        arguments: [UUIDv7.first(at: furthest)])
    }
    let instant = max(now.milliseconds, newest.map { UUIDv7.milliseconds(of: $0) + 1 } ?? .min)
    var generator = SystemRandomNumberGenerator()
    return identifiers.withLock { made in
      (0..<count).map { _ in made.next(at: instant, using: &generator) }
    }
  }
}
