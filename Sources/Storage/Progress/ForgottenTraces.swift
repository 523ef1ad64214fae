import Foundation
import GRDB

/// What remains on disk of learners whose rows were deleted: in free pages, in the log beside the
/// file, in backups and in replaced files that were kept.
///
/// A mark beside the file, one a learner, says that it is not all gone yet, whatever interrupts the
/// work. It is written within the transaction that deletes the rows.
struct ForgottenTraces {
  /// The file.
  private let path: String

  /// The traces beside a progress file.
  init(of path: String) { self.path = path }

  /// Notes, before the rows are deleted for good, whose traces will be left.
  ///
  /// - Parameters:
  ///   - learner: The learner.
  ///   - others: The learner's identifiers in other libraries.
  /// - Throws: Why there is no mark.
  func begin(_ learner: UUID, _ others: [UUID] = []) throws {
    let mark = mark(of: learner)
    do {
      let names = ([learner] + others).map(\.uuidString).joined(separator: "\n")
      try Data(names.utf8).write(to: URL(fileURLWithPath: mark), options: .atomic)
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: mark))
      try file.synchronize()
      try file.close()
    } catch {
      throw StorageError.cannotWrite(path: mark, reason: StorageError.reason(of: error))
    }
  }

  /// Whether some traces of a learner are left.
  func isMarked(_ learner: UUID) -> Bool {
    FileManager.default.fileExists(atPath: mark(of: learner))
  }

  /// Erases the traces of a learner.
  ///
  /// - Throws: `locked` or `notErased` where some are left; then so is the mark.
  func finish(_ learner: UUID, _ queue: DatabaseQueue) throws(StorageError) {
    do { try erase(learner, queue) } catch { throw StorageError(error, path: path).keepingTraces }
  }

  private func erase(_ learner: UUID, _ queue: DatabaseQueue) throws {
    let text = FileManager.default.contents(atPath: mark(of: learner)) ?? Data()
    let marked = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .compactMap { UUID(uuidString: String($0)) }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM")
      let isBusy = try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      if isBusy != false { throw StorageError.locked(path: path) }
    }
    try ProgressBackups(of: path).erase(marked + [learner], by: queue)
    // Another program may have done the rest meanwhile.
    try? FileManager.default.removeItem(atPath: mark(of: learner))
  }

  /// Erases what interruptions left of learners whose rows are gone.
  ///
  /// - Returns: Why some traces are left; nil if none are, or if another program is at it: then
  ///   whoever opens the file next finishes it.
  func leftAfterFinishing(_ queue: DatabaseQueue) -> StorageError? {
    do {
      try finishIfInterrupted(queue)
      return nil
    } catch {
      let found = StorageError(error, path: path).keepingTraces
      return if case .locked = found { nil } else { found }
    }
  }

  private func finishIfInterrupted(_ queue: DatabaseQueue) throws {
    for learner in marked {
      let isForgotten = try queue.writeWithoutTransaction { database in
        var isForgotten = false
        // While this may write nobody is at deleting rows.
        try database.inTransaction(.immediate) {
          isForgotten =
            try Bool.fetchOne(
              database, sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE learner = ?)",
              arguments: [learner]) ?? false
          if !isForgotten { try? FileManager.default.removeItem(atPath: mark(of: learner)) }
          return .commit
        }
        return isForgotten
      }
      if isForgotten { try finish(learner, queue) }
    }
  }

  /// The learners of whom there is a mark, in the order of their identifiers.
  private var marked: [UUID] {
    let beginning = (path as NSString).lastPathComponent + "-forgetting-"
    let folder = (path as NSString).deletingLastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(beginning) }.sorted()
      .compactMap { UUID(uuidString: String($0.dropFirst(beginning.count))) }
  }

  private func mark(of learner: UUID) -> String {
    "\(path)-forgetting-\(learner.uuidString.lowercased())"
  }
}
