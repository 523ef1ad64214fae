import Foundation
import GRDB
package import Study
import Synchronization

/// The progress file: the log of everything learned, and what is computed from it.
///
/// Several stores, also of several processes, may have one file open; each waits for the others, at
/// most as long as its busy timeout. All methods may be called from any thread.
package final class ProgressStore: Sendable {
  /// What a file is opened for.
  package enum Mode: Sendable {
    /// Reading and adding; a missing file is made.
    case readWrite
    /// Reading alone; the file must be there, and nothing of it is changed.
    case readOnly
  }

  /// The file.
  package let path: String
  /// What it was opened for.
  package let mode: Mode
  /// What turns reviews into memory.
  package let replay: Replay
  /// The seconds to wait for another program that writes.
  let busyTimeout: Double
  /// Why traces of somebody who was forgotten are still left on disk.
  ///
  /// It is nil if none are, or if another program is at it. The next opening for writing tries it again.
  package let traces: StorageError?
  /// The one connection, on which everything happens in turn.
  let queue: DatabaseQueue
  /// Makes the identifiers of what is written to this file; another file's clock that is ahead is
  /// nothing to it.
  let identifiers = Mutex(UUIDv7())

  /// Opens a progress file; where there is none yet, makes one.
  ///
  /// A file of an earlier format is brought up to date after a copy of it was put into `backups`
  /// beside it.
  ///
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - mode: What the file is opened for.
  ///   - now: When it is; its day names the copy of an earlier format.
  ///   - replay: What turns reviews into memory: the model with the learner's weights.
  ///   - busyTimeout: The seconds to wait for another program that writes.
  /// - Throws: Why the file cannot be used; then it is as it was.
  package convenience init(
    path: String, mode: Mode = .readWrite, now: Moment? = nil, replay: Replay = Replay(),
    busyTimeout: Double = 5
  ) throws(StorageError) {
    try self.init(
      path: path, mode: mode, now: now, replay: replay, busyTimeout: busyTimeout, schema: .current)
  }

  /// Opens a progress file by a schema, for tests of migrations.
  init(
    path: String, mode: Mode, now: Moment? = nil, replay: Replay = Replay(),
    busyTimeout: Double = 5,
    schema: ProgressSchema
  ) throws(StorageError) {
    self.path = path
    self.mode = mode
    self.replay = replay
    self.busyTimeout = busyTimeout
    let opening = ProgressOpening(
      path: path, busyTimeout: busyTimeout, schema: schema, day: now?.day)
    let queue =
      switch mode {
      case .readWrite: try opening.openForWriting()
      case .readOnly: try opening.openForReading()
      }
    self.queue = queue
    traces = mode == .readWrite ? ForgottenTraces(of: path).leftAfterFinishing(queue) : nil
  }

  /// Closes the file; every later call throws.
  ///
  /// Without it the file is closed with the last use.
  package func close() throws(StorageError) {
    do { try queue.close() } catch { throw StorageError(error, path: path) }
  }
}

extension ProgressStore {
  /// Reads in one transaction.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do { return try queue.read(body) } catch { throw StorageError(error, path: path) }
  }

  /// Writes in one transaction, which is on disk when this returns, or not at all.
  ///
  /// - Throws: `readOnly` where the file was opened for reading: some of these are open as copies,
  ///   which would take the change and lose it.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    try requireWriting()
    do { return try queue.write(body) } catch { throw StorageError(error, path: path) }
  }

  /// Makes sure that what is written is kept.
  ///
  /// - Throws: `readOnly` where the file was opened for reading.
  func requireWriting() throws(StorageError) {
    if mode == .readOnly { throw .readOnly(path: path) }
  }
}
