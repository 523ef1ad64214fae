import Foundation
import GRDB

/// What of classes is forgotten.
extension ProgressStore {
  /// The tables of a class quiz, those that name others first.
  private static let classTables = ["class_record", "class_entry", "class_student"]

  /// Erases class quizzes that were opened before an instant, as a whole.
  ///
  /// Journals, members and what was recorded go; the students stay, and what they know.
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
}
