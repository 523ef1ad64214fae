package import Foundation
import GRDB
import Study

extension ProgressStore {
  /// Erases a learner: every event, memory and sum, for good, in the file and in its backups.
  ///
  /// The identifier alone is kept, so that no import brings anything of them back. The backups
  /// beside the file are replaced by a new one. Moves of facts they made go on under somebody else's
  /// name, because they hold for everybody.
  ///
  /// - Throws: Why not everything was erased.
  package func forget(_ learner: UUID) throws(StorageError) {
    do {
      let isNew = try queue.writeWithoutTransaction { database in
        // Erased rows are overwritten, not only unlinked.
        try database.execute(sql: "PRAGMA secure_delete = ON")
        defer { try? database.execute(sql: "PRAGMA secure_delete = OFF") }
        var isNew = false
        try database.inTransaction {
          try database.execute(
            sql: "INSERT INTO forgotten (learner) VALUES (?) ON CONFLICT DO NOTHING",
            arguments: [learner])
          isNew = database.changesCount > 0
          try Self.erase(learner, database)
          return .commit
        }
        guard isNew else { return false }
        try database.execute(sql: "VACUUM")
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return true
      }
      if isNew { try ProgressBackups(of: path).replaceAll(by: queue) }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// The learners who were forgotten, in the order of their identifiers.
  package func forgottenLearners() throws(StorageError) -> [UUID] {
    try reading { try UUID.fetchAll($0, sql: "SELECT learner FROM forgotten ORDER BY learner") }
  }

  private static func erase(_ learner: UUID, _ database: Database) throws {
    let tables = [
      "review", "retraction", "suspension", "alias", "report", "quiz", "move", "reset", "bury",
      "flag", "setting",
    ]
    // The log refuses to be deleted from, but for this.
    let triggers = try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
    for table in ["memory", "roll_up", "day_sum", "topic_sum", "card_sum", "calibration", "confusion"]
    {
      try database.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner])
    }
    try database.execute(
      sql: """
        UPDATE event SET learner = (SELECT min(id) FROM learner WHERE id <> ?1)
        WHERE kind = 'move' AND learner = ?1 AND \(RetractedRows.counts)
          AND EXISTS (SELECT 1 FROM learner WHERE id <> ?1)
        """, arguments: [learner])
    for table in tables {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE event IN (SELECT id FROM event WHERE learner = ?)",
        arguments: [learner])
    }
    try database.execute(sql: "DELETE FROM event WHERE learner = ?", arguments: [learner])
    try database.execute(sql: "DELETE FROM learner WHERE id = ?", arguments: [learner])
    for trigger in triggers { try database.execute(sql: trigger) }
  }
}
