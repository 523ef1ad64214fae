import Foundation
import GRDB

/// Keeps other programs from a progress file while its content is replaced.
///
/// The file itself stays: a program that waits for it has it open already, and would go on with the
/// old one if another took its place.
final class RestorationLock {
  private let file: FileHandle
  private let queue: DatabaseQueue

  /// The seconds to wait for a program that has the file open.
  private static let timeout = 0.5

  /// Locks a file.
  ///
  /// - Parameter path: The file; nil is the result if there is none, or if it is too damaged to be
  ///   opened, by other programs too.
  /// - Throws: `locked` if another program has the file open.
  init?(_ path: String) throws {
    // Opened before it is locked and closed after: whoever closes a file gives up all locks that the
    // process has on it.
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    self.file = file
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.timeout)
    configuration.label = "restoration"
    configuration.prepareDatabase { database in
      // Before anything else, so that no index of the log is shared: then one lock is all there is.
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        // The lock is kept when the transaction ends; nothing is written, not even to an empty file.
        try database.inTransaction(.exclusive) { .rollback }
      }
    } catch let error as DatabaseError {
      try? file.close()
      if [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
        throw StorageError.locked(path: path)
      }
      return nil
    }
  }

  /// Copies the file as it is, without the log beside it.
  func copy(to path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let copy = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seek(toOffset: 0)
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      try copy.write(contentsOf: piece)
    }
    try copy.close()
  }

  /// Puts what another file holds in the place of what this one does, all of it or nothing.
  func replaceContent(by other: DatabaseQueue) throws { try other.backup(to: queue) }

  /// Lets other programs have the file again.
  func release() {
    try? queue.close()
    try? file.close()
  }
}
