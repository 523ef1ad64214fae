import Foundation
import GRDB
import Statistics

/// The copies of the progress file in the folder `backups` beside it.
struct ProgressBackups {
  /// The number of daily copies that are kept.
  static let limit = 7

  /// What the name of a file begins with that was kept when a backup took its place.
  static let replacedPrefix = "progress-replaced-"

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
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("progress-2") && $0.hasSuffix(".sqlite") }.sorted()
  }

  /// The names of all copies, in alphabetical order.
  var all: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("progress-") && $0.hasSuffix(".sqlite") }.sorted()
  }

  /// The folder of the file itself, in which replaced files are kept.
  var ownFolder: String { (path as NSString).deletingLastPathComponent }

  /// The names of the replaced files that were kept, with the logs beside them.
  var replaced: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: ownFolder)) ?? []
    return names.filter { $0.hasPrefix(Self.replacedPrefix) }.sorted()
  }

  /// Makes the copy of a day, unless it is there, and deletes the oldest above the limit.
  ///
  /// - Returns: Whether a copy was made.
  /// - Throws: Why there is no copy.
  func keep(_ queue: DatabaseQueue, ofDay day: Int) throws -> Bool {
    let name = "progress-\(CalendarDay(number: day).isoDate).sqlite"
    guard !FileManager.default.fileExists(atPath: "\(folder)/\(name)") else { return false }
    try copy(queue, to: "\(folder)/\(name)")
    for old in daily.dropLast(Self.limit) where old != name {
      try FileManager.default.removeItem(atPath: "\(folder)/\(old)")
    }
    return true
  }

  /// Makes a copy before the file is brought to a format; it replaces none that is there.
  func keep(_ queue: DatabaseQueue, beforeFormat format: Int, on day: Int?) throws {
    let date = day.map { "-" + CalendarDay(number: $0).isoDate } ?? ""
    var path = "\(folder)/progress-before-format-\(format)\(date).sqlite"
    var number = 1
    while FileManager.default.fileExists(atPath: path) {
      number += 1
      path = "\(folder)/progress-before-format-\(format)\(date)-\(number).sqlite"
    }
    try copy(queue, to: path)
  }

  /// Puts one copy in the place of all that are there, and deletes the replaced files that were kept.
  func replaceAll(by queue: DatabaseQueue) throws {
    let manager = FileManager.default
    for name in replaced { try manager.removeItem(atPath: "\(ownFolder)/\(name)") }
    let copies = all
    guard !copies.isEmpty else { return }
    let kept = daily.last ?? copies[0]
    try copy(queue, to: "\(folder)/\(kept)")
    for name in copies where name != kept {
      try manager.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// Copies an open database to a file, which has its name only when it is complete.
  func copy(_ queue: DatabaseQueue, to path: String) throws {
    let manager = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    let partial = "\(folder)/.\(UUID().uuidString).partial"
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
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
      if manager.fileExists(atPath: path) { try manager.removeItem(atPath: path) }
      try manager.moveItem(atPath: partial, toPath: path)
    } catch let error as StorageError {
      throw error
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    } catch {
      throw StorageError.cannotWrite(path: path, reason: StorageError.reason(of: error))
    }
  }
}
