import Foundation
import GRDB

/// Opens the progress file, and tells what is wrong with it before anything in it changes.
struct ProgressOpening {
  /// The file.
  let path: String
  /// The seconds to wait for another program.
  let busyTimeout: Double
  /// The formats that are known.
  let schema: ProgressSchema
  /// The learner's day, which names the copy made before a migration; nil if nobody says.
  let day: Int?

  /// Opens the file for reading and writing, makes it where it is missing, brings it up to date.
  func openForWriting() throws(StorageError) -> DatabaseQueue {
    let exists = try checkFile()
    let folder = (path as NSString).deletingLastPathComponent
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else { throw .missing(path: folder) }
    // SQLite writes the log of changes beside the file.
    guard manager.isWritableFile(atPath: folder) else { throw .readOnly(path: folder) }
    try checkLoss()
    if exists, !manager.isWritableFile(atPath: path) { throw .readOnly(path: path) }
    let start = ContinuousClock.now
    while true {
      do {
        return try prepare(DatabaseQueue(path: path, configuration: configuration()))
      } catch {
        // Two programs that make the file at once meet in places where SQLite does not wait, or
        // find the other's tables; the second attempt sees a finished file.
        let found = StorageError(error, path: path)
        let isRace = if case .locked = found { true } else { isHalfMade(error) }
        guard isRace, start.duration(to: .now) < .seconds(busyTimeout) else { throw found }
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// Opens the file for reading; it must be there and up to date.
  func openForReading() throws(StorageError) -> DatabaseQueue {
    try checkLoss()
    guard try checkFile() else { throw .missing(path: path) }
    do {
      let queue = try open(readOnly: path) ?? open(copyOf: path)
      let version = try queue.read { try formatNumber(of: $0) }
      guard version >= schema.version else { throw StorageError.olderVersion(path: path) }
      return queue
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Whether there is a file.
  private func checkFile() throws(StorageError) -> Bool {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return false }
    if manager.isFolder(atPath: path) { throw .isFolder(path: path) }
    guard manager.isReadableFile(atPath: path) else { throw .noPermission(path: path) }
    return true
  }

  /// Refuses to begin anew where the file is gone or empty and a backup still has answers.
  ///
  /// The copies in the folder are those of the library's own file, not of one that is only worked
  /// with.
  private func checkLoss() throws(StorageError) {
    guard (path as NSString).lastPathComponent == "progress.sqlite" else { return }
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
    guard size?.intValue ?? 0 == 0, let largest = ProgressBackups(of: path).largest else { return }
    throw .lost(path: path, isThere: size != nil, answers: largest.answers ?? 0)
  }

  private func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "progress"
    configuration.prepareDatabase { database in
      // GRDB's own preparation for a log beside the file would choose NORMAL, with which a power
      // cut can lose answers that were acknowledged.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // In kibibytes, taken as needed: SQLite's own 2 MB make imports several times slower.
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }

  private func prepare(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    let (version, isLogging) = try queue.read { database in
      (
        try formatNumber(of: database),
        try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
      )
    }
    if !isLogging {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    guard version < schema.version else { return queue }
    if version > 0 {
      try ProgressBackups(of: path).keep(queue, beforeFormat: version + 1, on: day)
      try schema.migrate(queue)
    } else {
      // Nothing can be lost yet; the first event written syncs all of it.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
      try schema.migrate(queue)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }
    return queue
  }

  /// The format of an open file, 0 for an empty one.
  private func formatNumber(of database: Database) throws -> Int {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if mark == ProgressSchema.applicationID {
      guard version <= schema.version else {
        throw StorageError.newerVersion(path: path, found: version, known: schema.version)
      }
      return version
    }
    // A file somebody began to make has no table yet but the migrator's own.
    let foreign =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
      ?? 0
    guard foreign == 0, version == 0, mark == 0 else { throw StorageError.notADatabase(path: path) }
    return 0
  }

  /// Whether a table was found that another program had made a moment ago.
  private func isHalfMade(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.message?.hasSuffix("already exists") ?? false
  }
}

extension ProgressOpening {
  /// The file itself; nil where SQLite cannot read it because it may not write beside it.
  private func open(readOnly path: String) throws -> DatabaseQueue? {
    var configuration = configuration()
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      return nil
    }
  }

  /// A copy among the temporary files, for this user alone, with the changes that stand beside the
  /// file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - copied: Is called after each copying, of which there are two if the file changed meanwhile.
  /// - Returns: The open copy, whose names are gone already.
  /// - Throws: Why there is no copy, or what `copied` throws.
  func open(copyOf path: String, copied: () throws -> Void = {}) throws -> DatabaseQueue {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent(
      "cardinal-\(UUID().uuidString)", isDirectory: true)
    try manager.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // An open file can be read on after its name is gone.
    defer { try? manager.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("progress.sqlite").path
    // A link would be copied as one, and what stands beside the file is not beside the link.
    let source = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    for _ in 1...2 {
      let state = RestorationFileState(of: source)
      for ending in ["", "-wal"] {
        if manager.fileExists(atPath: copy + ending) {
          try manager.removeItem(atPath: copy + ending)
        }
        guard manager.fileExists(atPath: source + ending) else { continue }
        try manager.copyItem(atPath: source + ending, toPath: copy + ending)
        // The file may be one that nobody can write.
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy + ending)
      }
      try copied()
      if RestorationFileState(of: source) == state { break }
    }
    let queue = try DatabaseQueue(path: copy, configuration: configuration())
    // Reads once, so that every file is open, then refuses to write.
    try queue.writeWithoutTransaction { database in
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
      try database.execute(sql: "PRAGMA query_only = 1")
    }
    return queue
  }
}
