import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// The copies of a progress file, that of the latest event first.
  package static func backups(of path: String) -> [ProgressBackup] {
    ProgressBackups(of: path).list
  }

  /// Puts a backup in the place of a progress file, and adds everything that can still be read in
  /// that file: what is left is never less than both.
  ///
  /// No other program can write to the file meanwhile. The replaced file is kept beside the new one,
  /// as `progress-replaced-….sqlite`. The file has its new content only when that is complete. What
  /// copies and restorations left that were interrupted a day ago or longer is deleted.
  ///
  /// - Parameters:
  ///   - path: The progress file, which may be damaged or missing; nobody may have it open.
  ///   - backup: The path of a backup, or its name; nil for the latest one that is whole. Where
  ///     there is none, the new file has what can still be read alone.
  ///   - isExact: Whether nothing is added from the replaced file but who was forgotten: the backup
  ///     as it is.
  ///   - now: When it is; it names the file that is kept.
  ///   - replay: What turns reviews into memory.
  ///   - progress: Is given how much is done, 0…1, and the number of events read, now and then.
  /// - Returns: What was done.
  /// - Throws: Why nothing was; `nothingToRestore` where there is neither a backup nor anything that
  ///   can still be read.
  package static func restore(
    _ path: String, from backup: String? = nil, isExact: Bool = false, now: Moment,
    replay: Replay = Replay(), progress: (Double, Int) -> Void = { _, _ in }
  ) throws(StorageError) -> Restoration {
    ProgressBackups(of: path).removeOldLeftovers(at: now)
    do {
      for _ in 1...attempts {
        let work = RestorationFolder(of: path)
        defer { work.remove() }
        do {
          let result = try attempt(
            path, from: backup, isExact: isExact, now: now, replay: replay, in: work,
            progress: progress)
          if let result { return result }
        } catch let error as StorageError where work.contains(error.place) {
          throw error.told(of: path)
        }
      }
      throw StorageError.locked(path: path)
    } catch let error as CocoaError {
      throw .cannotWrite(path: path, reason: StorageError.reason(of: error))
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// How often it is tried where another program writes to a file that cannot be locked.
  private static let attempts = 3

  /// Restores once.
  ///
  /// - Returns: What was done; nil if nothing was, because another program made or wrote the file
  ///   meanwhile, which nothing kept from it.
  private static func attempt(
    _ path: String, from backup: String?, isExact: Bool, now: Moment, replay: Replay,
    in work: RestorationFolder, progress: (Double, Int) -> Void
  ) throws -> Restoration? {
    let backups = ProgressBackups(of: path)
    var result = Restoration()
    result.backup = try choose(backup, backups)
    result.isExact = isExact
    try work.make()
    // Before the file is locked, which the backup may be itself.
    if let backup = result.backup { try work.copyBackup(backup.path) }
    try work.copyLogOfEmpty()
    let lock = try RestorationLock(path)
    defer { lock?.release() }
    let state = RestorationFileState(of: path)
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere { try work.copyReplaced(lock) }
    progress(0, 0)
    let store = try ProgressStore(path: work.restored, now: now, replay: replay)
    result.answersFromBackup = try store.answerCount()
    var isReadable = false
    var read = 0
    if isThere {
      let salvage = Salvage(
        from: work.replaced,
        patterns: [result.backup?.path, try work.emptyFile()].compactMap(\.self))
      let count = try salvage.add(to: store, isExact: isExact) {
        read = $1
        progress(0.8 * $0, $1)
      }
      isReadable = count.isReadable
      result.answersFromReplaced = try store.answerCount() - result.answersFromBackup
      result.otherEventsFromReplaced = count.added - result.answersFromReplaced
      result.unreadable = count.unreadable
    }
    guard result.backup != nil || isReadable else {
      throw StorageError.nothingToRestore(path: path)
    }
    let answers = try store.answerCount()
    if !isExact, let largest = backups.largest, largest.answers ?? 0 > answers {
      result.larger = largest
    }
    try store.rebuild()
    progress(0.9, read)
    try store.requireUndamaged()
    guard lock != nil || RestorationFileState(of: path) == state else { return nil }
    if isThere { result.kept = try work.keepReplaced(at: now) }
    do {
      try put(store, in: path, lock, work)
    } catch {
      if let kept = result.kept { work.removeReplaced(kept) }
      throw error
    }
    return result
  }

  /// Gives a progress file the content of a store, which is closed.
  private static func put(
    _ store: ProgressStore, in path: String, _ lock: RestorationLock?, _ work: RestorationFolder
  ) throws {
    if let lock {
      try lock.replaceContent(by: store.queue)
      try store.close()
    } else {
      try store.close()
      try work.putInPlace()
    }
  }

  private static func choose(
    _ name: String?, _ backups: ProgressBackups
  ) throws(StorageError) -> ProgressBackup? {
    guard let name else { return backups.list.first(where: backups.isWhole) }
    let backup = try backups.named(name)
    guard backups.isWhole(backup) else {
      throw .unusableBackup(path: backup.path)
    }
    return backup
  }

  private func answerCount() throws -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM review") ?? 0 }
  }
}
