import Foundation
import GRDB
import Study

extension ProgressBackups {
  /// All copies, that of the latest event first, then by name, the last in the alphabet first.
  var list: [ProgressBackup] {
    all.map { entry("\(folder)/\($0)") }.sorted { one, two in
      let instants = [one, two].map { $0.until?.milliseconds ?? .min }
      return instants[0] == instants[1] ? one.name > two.name : instants[0] > instants[1]
    }
  }

  /// A copy somebody names: a path, or the name of a file in the folder of the copies.
  ///
  /// - Throws: `missing` where neither is there.
  func named(_ name: String) throws(StorageError) -> ProgressBackup {
    for path in [name, "\(folder)/\(name)"] where FileManager.default.fileExists(atPath: path) {
      return entry(path)
    }
    throw .missing(path: name)
  }

  /// Whether a copy is undamaged and of a format that is known.
  func isWhole(_ backup: ProgressBackup) -> Bool {
    let found = try? reading(backup.path) { database in
      (
        try String.fetchOne(database, sql: "PRAGMA quick_check(1)"),
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
        try Int.fetchOne(database, sql: "PRAGMA user_version")
      )
    }
    guard let (findings, mark, version) = found, let version else { return false }
    return findings == "ok" && mark == ProgressSchema.applicationID
      && (1...ProgressSchema.current.version).contains(version)
  }

  private func entry(_ path: String) -> ProgressBackup {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let content = try? reading(path) { database in
      (
        until: try Row.fetchOne(
          database, sql: "SELECT at, utc_offset, day FROM event ORDER BY at DESC, id DESC LIMIT 1"
        ).map { row in
          try Moment(milliseconds: row[at: 0], utcOffset: row[at: 1], day: row[at: 2])
        },
        answers: try Int.fetchOne(database, sql: "SELECT count(*) FROM review")
      )
    }
    return ProgressBackup(
      path: path, name: (path as NSString).lastPathComponent,
      bytes: (attributes?[.size] as? NSNumber)?.intValue ?? 0, answers: content?.answers,
      until: content?.until)
  }

  /// The copy with the most answers among those that are whole; nil if none has any.
  var largest: ProgressBackup? {
    list.filter { $0.answers ?? 0 > 0 }.sorted { ($0.answers ?? 0) > ($1.answers ?? 0) }
      .first(where: isWhole)
  }

  /// Reads a copy, which is not changed.
  func reading<Value>(
    _ path: String, _ body: (Database) throws -> Value
  ) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let value = try queue.read(body)
    try queue.close()
    return value
  }
}
