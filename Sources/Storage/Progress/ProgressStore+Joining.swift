package import Foundation
import GRDB
import Study

extension ProgressStore {
  /// Makes two learners one: what was taken as the other's becomes the learner's, and so does what
  /// comes of the other later.
  ///
  /// The events keep their identifiers, so that they are the same wherever they are brought in.
  /// Memories and sums are computed anew. Nothing happens where it was done before.
  ///
  /// - Parameters:
  ///   - other: An identifier of another library; it may be a learner of this one, who is none then.
  ///   - learner: A learner of this file, not the other one.
  /// - Throws: Why nothing was changed.
  package func join(_ other: UUID, to learner: UUID) throws(StorageError) {
    precondition(other != learner, "a learner cannot be joined to themselves")
    try writing { database in
      try database.execute(
        sql: """
          INSERT INTO learner_alias (other, learner) VALUES (?, ?)
          ON CONFLICT (other) DO UPDATE SET learner = excluded.learner
          """, arguments: [other, learner])
      let isHere = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM learner WHERE id = ?)", arguments: [other])
      guard isHere == true else { return }
      try database.execute(
        sql: "UPDATE learner_alias SET learner = ?2 WHERE learner = ?1",
        arguments: [other, learner])
      try Self.moveEvents(of: other, to: learner, database)
      try Self.moveClasses(of: other, to: learner, database)
      // Who the events are of decides what memories and sums hold.
      try database.execute(sql: "DELETE FROM memory")
      try LogSums.clear(database)
      try database.execute(sql: "DELETE FROM learner WHERE id = ?", arguments: [other])
      let (memories, sums) = try CardReplay.everything(
        database, replays: LearnerReplays(database, usual: replay))
      for key in memories.keys.sorted() { try memories[key]?.save(database, key) }
      try sums.write(database)
    }
  }

  /// Carries over what classes know of a learner; what both have, or took part in, stays that of the
  /// one who stays.
  private static func moveClasses(
    of other: UUID, to learner: UUID, _ database: Database
  ) throws {
    try database.execute(sql: "DELETE FROM student WHERE learner = ?", arguments: [other])
    try database.execute(
      sql: "UPDATE OR IGNORE class_student SET learner = ?2 WHERE learner = ?1",
      arguments: [other, learner])
    try database.execute(sql: "DELETE FROM class_student WHERE learner = ?", arguments: [other])
    try database.execute(
      sql: """
        UPDATE class_entry SET learner = CASE WHEN learner = ?1 THEN ?2 ELSE learner END,
          event = replace(event, ?3, ?4)
        WHERE learner = ?1 OR learner IS NULL AND instr(event, ?3) > 0
        """, arguments: [other, learner, other.uuidString, learner.uuidString])
  }

  private static func moveEvents(
    of other: UUID, to learner: UUID, _ database: Database
  ) throws {
    // The log refuses to be changed, but for this: whose it is, not what happened.
    let trigger = try Row.fetchOne(
      database, sql: "SELECT name, sql FROM sqlite_master WHERE name = 'event_no_update'")
    if let trigger { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
    try database.execute(
      sql: "UPDATE event SET learner = ?2 WHERE learner = ?1", arguments: [other, learner])
    if let trigger { try database.execute(sql: trigger[1]) }
  }
}
