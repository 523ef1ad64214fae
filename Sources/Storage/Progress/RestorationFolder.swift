import Foundation
import GRDB
import Study

/// The folder in which what a progress file is to hold is put together before it is replaced.
struct RestorationFolder {
  /// What the name of such a folder begins with.
  static let prefix = ".restoring-"

  private let path: String
  private let folder: String

  /// The file that is made.
  var restored: String { "\(folder)/progress.sqlite" }
  /// The copy of the file that is replaced, which may change by being read.
  var replaced: String { "\(folder)/replaced.sqlite" }
  /// The copy of the file that is replaced, as it is.
  private var original: String { "\(folder)/original.sqlite" }

  /// A folder beside a progress file.
  init(of path: String) {
    self.path = path
    folder =
      (path as NSString).deletingLastPathComponent + "/\(Self.prefix)\(UUID().uuidString)"
  }

  /// Whether a file is in the folder.
  func contains(_ file: String) -> Bool { file.hasPrefix(folder + "/") }

  /// Makes the folder.
  func make() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  /// Removes the folder and what is left in it.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Copies a backup, with a log beside it, to be the file that is made.
  func copyBackup(_ backup: String) throws { try copy(backup, to: restored) }

  /// Copies the log beside the file that is replaced, if that is empty: SQLite deletes it then as soon
  /// as it opens the file.
  func copyLogOfEmpty() throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard (attributes?[.size] as? NSNumber)?.intValue == 0 else { return }
    try copy(path, to: original, endings: ["-wal"])
  }

  /// Copies the file that is replaced, with the log beside it, as they are.
  ///
  /// - Parameter lock: What keeps others from the file; nil where nothing does.
  /// - Throws: Why there is no copy.
  func copyReplaced(_ lock: RestorationLock?) throws {
    if let lock {
      try lock.copy(to: original)
      try copy(path, to: original, endings: ["-wal"])
    } else {
      try copy(path, to: original)
    }
    try copy(original, to: replaced)
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
    let beside = (path as NSString).deletingLastPathComponent
    let name = BackupName.free(BackupName.text(BackupName.replaced, at: now), in: beside)
    for ending in Self.endings where isThere(original + ending) {
      try FileManager.default.moveItem(
        atPath: original + ending, toPath: "\(beside)/\(name)\(ending)")
    }
    return name
  }

  /// Deletes a replaced file that was kept.
  func removeReplaced(_ name: String) {
    let beside = (path as NSString).deletingLastPathComponent
    for ending in Self.endings {
      try? FileManager.default.removeItem(atPath: "\(beside)/\(name)\(ending)")
    }
  }

  /// Puts the new file in the place of the old one, which nobody can open.
  func putInPlace() throws {
    let manager = FileManager.default
    if let mode = try? manager.attributesOfItem(atPath: path)[.posixPermissions] {
      try? manager.setAttributes([.posixPermissions: mode], ofItemAtPath: restored)
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: restored))
    try file.synchronize()
    try file.close()
    // A log that stands beside the new file would be taken for its own.
    for ending in ["-wal", "-shm"] where manager.fileExists(atPath: path + ending) {
      try manager.removeItem(atPath: path + ending)
    }
    try manager.putFile(at: restored, inPlaceOf: path)
  }

  private static let endings = ["", "-wal"]

  private func copy(_ source: String, to target: String, endings: [String] = endings) throws {
    for ending in endings where isThere(source + ending) && !isThere(target + ending) {
      try FileManager.default.copyItem(atPath: source + ending, toPath: target + ending)
    }
  }

  /// Whether there is a file; a log that is empty is none.
  private func isThere(_ file: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let size = attributes?[.size] as? NSNumber else { return false }
    return size.intValue > 0 || !file.hasSuffix("-wal")
  }
}
