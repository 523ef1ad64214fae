import Foundation
import GRDB

/// What of classes is forgotten.
extension ProgressStore {
  /// The tables of a class quiz, those that name others first.
  private static let classTables = ["class_record", "class_entry", "class_student"]

  /// Erases class quizzes that were opened before an instant, as a whole: journals, members, and
  /// what was recorded. The students stay, and what they know.
  ///
  /// - Parameter milliseconds: The instant, in milliseconds since 1970.
  /// - Returns: The number of quizzes.
  /// - Throws: Why nothing was erased.
  @discardableResult
  package func forgetClassQuizzes(before milliseconds: Int64) throws(StorageError) -> Int {
    try requireWriting()
    do {
      return try queue.writeWithoutTransaction { database in
        // Erased rows are overwritten, not only unlinked.
        try database.execute(sql: "PRAGMA secure_delete = ON")
        defer { try? database.execute(sql: "PRAGMA secure_delete = OFF") }
        var count = 0
        try database.inTransaction(.immediate) {
          for table in Self.classTables {
            try database.execute(
              sql: "DELETE FROM \(table) WHERE quiz IN (SELECT id FROM class_quiz WHERE at < ?)",
              arguments: [milliseconds])
          }
          try database.execute(
            sql: "DELETE FROM class_quiz WHERE at < ?", arguments: [milliseconds])
          count = database.changesCount
          return .commit
        }
        return count
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Erases what classes have of a learner: the line of the roster, the membership in quizzes, and
  /// what their journals hold of what the learner did or the teacher did to them.
  static func eraseFromClasses(_ learner: UUID, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM student WHERE learner = ?", arguments: [learner])
    try database.execute(
      sql: """
        DELETE FROM class_entry WHERE learner = ?1
          OR (learner IS NULL AND instr(upper(event), ?2) > 0)
        """, arguments: [learner, learner.uuidString])
    try database.execute(
      sql: "DELETE FROM class_student WHERE learner = ?", arguments: [learner])
  }
}
