import Foundation
import GRDB
import Study

/// A batch, and its place in the order in which batches were written to.
///
/// An event that was made here carries the time it was made in its identifier (UUID version 7). One
/// that another program's table was turned into has a hash for an identifier, whose first bit is
/// set; the identifier of its batch tells when it was brought in.
struct WrittenBatch {
  /// The batch.
  let id: UUID
  /// Where it stands: the later it was written to the higher.
  let place: Data

  /// The first identifier that carries no time.
  static let firstHash = Data([0x80] + [UInt8](repeating: 0, count: 15))

  /// The batches whose events carry the time they were made, the latest first.
  static func own(of learner: UUID, limit: Int, _ database: Database) throws -> [Self] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT event.batch, event.id FROM event
        WHERE event.id < ? AND event.learner = ? AND event.kind <> 'retraction'
          AND \(RetractedRows.counts)
        ORDER BY event.id DESC
        """, arguments: [firstHash, learner])
    var found: [Self] = []
    var known: Set<UUID> = []
    while found.count < limit, let row = try rows.next() {
      let batch: UUID = try row[at: 0]
      if known.insert(batch).inserted {
        found.append(try WrittenBatch(id: batch, place: row[at: 1]))
      }
    }
    return found
  }

  /// The batches of events with a hash for an identifier, the latest first.
  static func imported(of learner: UUID, limit: Int, _ database: Database) throws -> [Self] {
    let hasAny =
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE id >= ?)", arguments: [firstHash])
    guard hasAny == true else { return [] }
    let step = try database.cachedStatement(
      sql: "SELECT max(batch) FROM event INDEXED BY event_batch WHERE batch < ?")
    let counts = try database.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM event INDEXED BY event_batch
          WHERE batch = ? AND id >= ? AND learner = ? AND kind <> 'retraction'
            AND \(RetractedRows.counts))
        """)
    var found: [Self] = []
    var before = Data(repeating: 0xff, count: 17)
    while found.count < limit, let batch = try Data.fetchOne(step, arguments: [before]) {
      before = batch
      guard try Bool.fetchOne(counts, arguments: [batch, firstHash, learner]) == true,
        let id = UUID.fromDatabaseValue(batch.databaseValue)
      else { continue }
      found.append(WrittenBatch(id: id, place: batch))
    }
    return found
  }
}
