import Foundation
import GRDB
import Statistics
import Study

/// The folder in which a new progress file is made before it takes its place.
struct RestorationFolder {
  private let path: String
  private let folder: String

  /// The file that is made.
  var restored: String { "\(folder)/progress.sqlite" }
  /// The copy of the file that is replaced.
  var replaced: String { "\(folder)/replaced.sqlite" }

  /// A folder beside a progress file.
  init(of path: String) {
    self.path = path
    folder =
      (path as NSString).deletingLastPathComponent + "/.restoring-\(UUID().uuidString)"
  }

  /// Makes the folder.
  func make() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  /// Removes the folder and what is left in it.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Copies the file that is replaced, with the log beside it, as they are.
  ///
  /// - Throws: `locked` if another program has the file open.
  func copyReplaced() throws {
    try copyReplaced(to: replaced)
    try requireUnused()
  }

  /// A new file without events.
  func emptyFile() throws -> String {
    try ProgressStore(path: "\(folder)/empty.sqlite").close()
    return "\(folder)/empty.sqlite"
  }

  /// Keeps the file that is replaced, with the log beside it, under a name that says so.
  ///
  /// - Returns: The name.
  func keepReplaced(at now: Moment) throws -> String {
    let stamp = ISO8601.text(now).prefix(19).filter { $0 != ":" }
    let beside = (path as NSString).deletingLastPathComponent
    var name = "\(ProgressBackups.replacedPrefix)\(stamp).sqlite"
    var number = 1
    while FileManager.default.fileExists(atPath: "\(beside)/\(name)") {
      number += 1
      name = "\(ProgressBackups.replacedPrefix)\(stamp)-\(number).sqlite"
    }
    // The copy that was read may have changed by being read.
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: original + ending) {
      try FileManager.default.moveItem(
        atPath: original + ending, toPath: "\(beside)/\(name)\(ending)")
    }
    return name
  }

  /// Puts the new file in the place of the old one.
  func putInPlace() throws {
    let manager = FileManager.default
    // A log that stands beside the new file would be taken for its own.
    for ending in ["-wal", "-shm"] where manager.fileExists(atPath: path + ending) {
      try manager.removeItem(atPath: path + ending)
    }
    // Writing atomically is what Foundation has for a file to take another's place at once: on Linux
    // 'replaceItemAt' can lose both.
    try Data(contentsOf: URL(fileURLWithPath: restored), options: .alwaysMapped)
      .write(to: URL(fileURLWithPath: path), options: .atomic)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.synchronize()
    try file.close()
  }

  private var original: String { "\(folder)/original.sqlite" }

  private func copyReplaced(to copy: String) throws {
    for target in [copy, original] {
      for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
        try FileManager.default.copyItem(atPath: path + ending, toPath: target + ending)
      }
    }
  }

  /// Makes sure that no other program has the file open, which would go on writing into the old one.
  private func requireUnused() throws {
    do {
      let queue = try DatabaseQueue(path: path)
      // This needs the file for itself alone, and puts the log beside it into it.
      let mode = try queue.writeWithoutTransaction {
        try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
      }
      try queue.close()
      if mode == "wal" { throw StorageError.locked(path: path) }
    } catch let error as DatabaseError
      where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    {
      throw StorageError.locked(path: path)
    } catch is DatabaseError {
      // Damaged too badly to tell.
    }
  }
}
