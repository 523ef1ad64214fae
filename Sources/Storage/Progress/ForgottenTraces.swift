import Foundation
import GRDB

/// What remains on disk of learners whose rows were deleted: in free pages, in the log beside the
/// file, in backups and in replaced files that were kept.
///
/// A mark beside the file says that it is not all gone yet, whatever interrupts the work.
struct ForgottenTraces {
  /// The file.
  private let path: String
  private var mark: String { path + "-forgetting" }

  /// The traces beside a progress file.
  init(of path: String) { self.path = path }

  /// Notes, before anything is deleted, whose traces will be left.
  func begin(_ learner: UUID) throws {
    do {
      try Data(learner.uuidString.utf8).write(to: URL(fileURLWithPath: mark), options: .atomic)
    } catch {
      throw StorageError.cannotWrite(path: mark, reason: StorageError.reason(of: error))
    }
  }

  /// Erases the traces.
  ///
  /// - Throws: Why some are left; then so is the mark.
  func finish(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM")
      let isBusy = try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      if isBusy != false { throw StorageError.locked(path: path) }
    }
    try ProgressBackups(of: path).replaceAll(by: queue)
    try FileManager.default.removeItem(atPath: mark)
  }

  /// Erases what an interruption left, if there was one and the learner's rows are gone.
  func finishIfInterrupted(_ queue: DatabaseQueue) throws {
    guard let data = FileManager.default.contents(atPath: mark) else { return }
    let learner = UUID(uuidString: String(decoding: data, as: UTF8.self))
    let isForgotten = try queue.read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE learner = ?)",
        arguments: [learner])
    }
    if isForgotten == true {
      try finish(queue)
    } else {
      try FileManager.default.removeItem(atPath: mark)
    }
  }
}
