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
  /// The replaced file is kept beside the new one, as `progress-replaced-….sqlite`. The file has its
  /// place only when it is complete; until then the old one stays.
  ///
  /// - Parameters:
  ///   - path: The progress file, which may be damaged or missing; nobody may have it open.
  ///   - backup: The path of a backup, or its name; nil for the latest one that is whole. Where
  ///     there is none, the new file has what can still be read alone.
  ///   - now: When it is; it names the file that is kept.
  ///   - replay: What turns reviews into memory.
  /// - Returns: What was done.
  /// - Throws: Why nothing was.
  package static func restore(
    _ path: String, from backup: String? = nil, now: Moment, replay: Replay = Replay()
  ) throws(StorageError) -> Restoration {
    let work = RestorationFolder(of: path)
    do {
      defer { work.remove() }
      try work.make()
      let backups = ProgressBackups(of: path)
      let chosen = try choose(backup, backups)
      let isThere = FileManager.default.fileExists(atPath: path)
      if isThere { try work.copyReplaced() }
      if let chosen { try FileManager.default.copyItem(atPath: chosen.path, toPath: work.restored) }
      let store = try ProgressStore(path: work.restored, now: now, replay: replay)
      var result = Restoration()
      result.backup = chosen
      result.answersFromBackup = try store.answerCount()
      if isThere {
        let salvage = Salvage(
          from: work.replaced, patterns: [chosen?.path, try work.emptyFile()].compactMap(\.self))
        let others = try salvage.add(to: store)
        result.answersFromReplaced = try store.answerCount() - result.answersFromBackup
        result.otherEventsFromReplaced = others.added - result.answersFromReplaced
        result.unreadable = others.unreadable
      }
      try store.rebuild()
      let problems = try store.check()
      if let first = problems.first { throw StorageError.damaged(path: path, detail: first) }
      try store.close()
      if isThere { result.kept = try work.keepReplaced(at: now) }
      try work.putInPlace()
      return result
    } catch let error as CocoaError {
      throw .cannotWrite(path: path, reason: StorageError.reason(of: error))
    } catch {
      throw StorageError(error, path: path)
    }
  }

  private static func choose(
    _ name: String?, _ backups: ProgressBackups
  ) throws(StorageError) -> ProgressBackup? {
    guard let name else { return backups.list.first(where: backups.isWhole) }
    let backup = try backups.named(name)
    guard backups.isWhole(backup) else {
      throw .damaged(path: backup.path, detail: "this backup cannot be used")
    }
    return backup
  }

  private func answerCount() throws -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM review") ?? 0 }
  }
}
