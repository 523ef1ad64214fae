import Foundation
import GRDB
import Statistics
import Study

/// The copies of the progress file in the folder `backups` beside it.
struct ProgressBackups {
  /// The number of daily copies that are kept.
  static let limit = 7

  /// The number of copies that are kept of those made before something was brought in.
  static let importLimit = 3

  /// The file of which there are copies.
  let path: String
  /// The folder of the copies.
  let folder: String

  /// The copies of a file.
  init(of path: String) {
    self.path = path
    folder = (path as NSString).deletingLastPathComponent + "/backups"
  }

  /// The names of the daily copies, the oldest first.
  var daily: [String] {
    names(in: folder).filter { $0.hasPrefix("progress-2") && $0.hasSuffix(".sqlite") }
  }

  /// The names of all copies, in alphabetical order.
  var all: [String] {
    names(in: folder).filter { $0.hasPrefix("progress-") && $0.hasSuffix(".sqlite") }
  }

  /// The folder of the file itself, in which replaced files are kept.
  var ownFolder: String { (path as NSString).deletingLastPathComponent }

  /// Makes today's copy, unless it is there, and deletes the oldest above the limit, but none
  /// that has more answers than the new one: then something was lost that only it still has.
  ///
  /// What interrupted copies and restorations left before goes first.
  ///
  /// - Returns: Whether a copy was made.
  /// - Throws: Why there is no copy.
  func keep(_ queue: DatabaseQueue, at now: Moment) throws -> Bool {
    let name = "progress-\(CalendarDay(number: now.day).isoDate).sqlite"
    guard !FileManager.default.fileExists(atPath: "\(folder)/\(name)") else { return false }
    removeOldLeftovers(at: now)
    try copy(queue, to: "\(folder)/\(name)")
    let old = daily.dropLast(Self.limit).filter { $0 != name }
    guard !old.isEmpty else { return true }
    let answers = try named(name).answers ?? 0
    for old in old where try named(old).answers ?? 0 <= answers {
      try FileManager.default.removeItem(atPath: "\(folder)/\(old)")
    }
    return true
  }

  /// Makes a copy before the file is brought to a format; it replaces none that is there.
  func keep(_ queue: DatabaseQueue, beforeFormat format: Int, on day: Int?) throws {
    let date = day.map { "-" + CalendarDay(number: $0).isoDate } ?? ""
    let name = BackupName.free("progress-before-format-\(format)\(date)", in: folder)
    try copy(queue, to: "\(folder)/\(name)")
  }

  /// Deletes the oldest copies made before something was brought in, above the limit.
  func dropImports() throws {
    let endings = ".sqlite".count
    let names = all.filter { $0.hasPrefix(BackupName.beforeImport + "-") }
      // Without the ending the second copy of one second comes after the first.
      .sorted { $0.dropLast(endings) < $1.dropLast(endings) }
    for old in names.dropLast(Self.importLimit) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(old)")
    }
  }

  /// Copies an open database to a file, which has its name only when it is complete.
  func copy(_ queue: DatabaseQueue, to path: String) throws {
    let manager = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    let partial = "\(folder)/.\(UUID().uuidString)\(Self.partial)"
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard manager.isWritableFile(atPath: folder) else {
        throw StorageError.readOnly(path: folder)
      }
      defer { try? manager.removeItem(atPath: partial) }
      let target = try DatabaseQueue(path: partial)
      try queue.backup(to: target)
      let problem = try target.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      // Reading a copy is to leave nothing beside it.
      try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try target.close()
      // A damaged copy would in time replace all that are whole.
      if let problem, problem != "ok" {
        throw StorageError.damaged(path: self.path, detail: problem)
      }
      try manager.putFile(at: partial, inPlaceOf: path)
    } catch let error as StorageError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw StorageError.cannotWrite(path: path, reason: StorageError.reason(of: error))
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    } catch {
      throw StorageError.cannotWrite(path: path, reason: StorageError.reason(of: error))
    }
  }
}
