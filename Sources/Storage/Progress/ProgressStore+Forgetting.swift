package import Foundation
import GRDB
import Study

extension ProgressStore {
  /// Erases a learner: every event, memory and sum, for good, in the file and in its backups.
  ///
  /// The identifier alone is kept, and those other libraries have for the learner, so that no import
  /// brings anything of them back. The backups beside the file that have the learner are replaced by
  /// a new one, replaced files that were kept and have them are deleted; of a learner who was never
  /// here that is none. Moves of facts they made, and what they took back of moves, go on under
  /// somebody else's name, because they hold for everybody.
  ///
  /// Where it is interrupted either nothing happened, or the rest is done when the file is next
  /// opened for writing, or when it is called again.
  ///
  /// - Throws: Why not everything was erased; `readOnly` where the file was opened for reading.
  package func forget(_ learner: UUID) throws(StorageError) {
    do {
      let traces = ForgottenTraces(of: path)
      if try eraseRows(of: learner) || traces.isMarked(learner) {
        try traces.finish(learner, queue)
      } else {
        try ProgressBackups(of: path).erase([learner], by: queue)
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// A copy or a replaced file that would be gone with a learner though it has more answers of others
  /// than this file; nil if there is none.
  ///
  /// - Parameter learner: Who is to be forgotten.
  /// - Returns: Its path, and how many answers more it has.
  /// - Throws: Why the file cannot be read.
  package func copyWithMore(without learner: UUID) throws(StorageError) -> (
    path: String, answers: Int
  )? {
    do {
      return try ProgressBackups(of: path).richer(than: queue, without: learner)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// The learners who were forgotten, in the order of their identifiers.
  package func forgottenLearners() throws(StorageError) -> [UUID] {
    try reading { try UUID.fetchAll($0, sql: "SELECT learner FROM forgotten ORDER BY learner") }
  }

  /// Deletes a learner's rows, in one transaction, and notes that they were forgotten.
  ///
  /// - Returns: Whether there was anything of them.
  func eraseRows(of learner: UUID) throws -> Bool {
    try requireWriting()
    return try queue.writeWithoutTransaction { database in
      // Erased rows are overwritten, not only unlinked.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      defer { try? database.execute(sql: "PRAGMA secure_delete = OFF") }
      var isKnown = false
      try database.inTransaction(.immediate) {
        try database.execute(
          sql: "INSERT INTO forgotten (learner) VALUES (?) ON CONFLICT DO NOTHING",
          arguments: [learner])
        isKnown = try Self.isKnown(learner, database)
        if isKnown {
          let others = try UUID.fetchAll(
            database, sql: "SELECT other FROM learner_alias WHERE learner = ? ORDER BY other",
            arguments: [learner])
          // Within the transaction: whoever finds the mark and may write knows how it ended.
          try ForgottenTraces(of: path).begin(learner, others)
          try erase(learner, database)
        }
        return .commit
      }
      return isKnown
    }
  }

  private static func isKnown(_ learner: UUID, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM learner WHERE id = ?1)
          OR EXISTS (SELECT 1 FROM learner_alias WHERE other = ?1)
        """, arguments: [learner]) ?? false
  }

  private func erase(_ learner: UUID, _ database: Database) throws {
    // The log refuses to be changed and deleted from, but for this.
    let triggers = try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
    for table in LogSums.cacheTables {
      try database.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner])
    }
    try Self.eraseFromClasses(learner, database)
    try Self.keepWhatHoldsForAll(from: learner, database)
    let othersTakenBack = try Self.hasTakenBackOthers(learner, database)
    for table in EventRow.contentTables {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE event IN (SELECT id FROM event WHERE learner = ?)",
        arguments: [learner])
    }
    try database.execute(sql: "DELETE FROM event WHERE learner = ?", arguments: [learner])
    // What other libraries have of the learner is not to come back either.
    try database.execute(
      sql: """
        INSERT INTO forgotten (learner) SELECT other FROM learner_alias WHERE learner = ?
        ON CONFLICT DO NOTHING
        """, arguments: [learner])
    try database.execute(
      sql: "DELETE FROM learner_alias WHERE learner = ?1 OR other = ?1", arguments: [learner])
    try database.execute(sql: "DELETE FROM learner WHERE id = ?", arguments: [learner])
    for trigger in triggers { try database.execute(sql: trigger) }
    // What they had no business to take back counts again.
    if othersTakenBack { try rebuild(database) }
  }

  /// Deletes what classes know of a learner.
  ///
  /// Of what they did in a quiz, and of what the teacher did to them, the instant stays, so that the
  /// quiz of the others goes as it went.
  private static func eraseFromClasses(_ learner: UUID, _ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE class_entry SET learner = NULL, event = ?3
        WHERE learner = ?1 OR learner IS NULL AND instr(event, ?2) > 0
        """, arguments: [learner, learner.uuidString, KeptClass.erasedEvent])
    for table in ["class_student", "student"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner])
    }
  }

  /// Gives moves, and what took moves back, to another learner.
  private static func keepWhatHoldsForAll(from learner: UUID, _ database: Database) throws {
    guard
      let other = try UUID.fetchOne(
        database, sql: "SELECT min(id) FROM learner WHERE id <> ?", arguments: [learner])
    else { return }
    try database.execute(
      sql: """
        UPDATE event SET learner = ?1 WHERE learner = ?2 AND (kind = 'move' OR id IN (
          SELECT retraction.event FROM retraction WHERE \(EventRows.isMove("retraction.target"))))
        """, arguments: [other, learner])
  }

  /// Whether a learner took back anything of others, which this program does not do.
  private static func hasTakenBackOthers(_ learner: UUID, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM retraction JOIN event ON event.id = retraction.event
          WHERE event.learner = ?1 AND EXISTS (SELECT 1 FROM event AS one
            WHERE (one.id = retraction.target OR one.batch = retraction.target)
              AND one.learner <> ?1))
        """, arguments: [learner]) ?? false
  }
}
