import Foundation
package import Study

extension ProgressStore {
  /// Copies the whole file, complete and consistent, also while others write to it.
  ///
  /// Of the copies in `backups` beside the file that were made before something was brought in, three
  /// are kept.
  ///
  /// - Parameter path: Where to; a file there is replaced when the copy is complete.
  /// - Throws: Why there is no copy; `readOnly` where the file was opened for reading.
  package func backUp(to path: String) throws(StorageError) {
    try requireWriting()
    do {
      let backups = ProgressBackups(of: self.path)
      try backups.copy(queue, to: path)
      if path.hasPrefix("\(backups.folder)/\(BackupName.beforeImport)-") {
        try backups.dropImports()
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Makes a copy that somebody asks for in the folder `backups` beside the file; it replaces none.
  ///
  /// - Parameter now: When it is, which names the copy.
  /// - Returns: Where it is.
  /// - Throws: Why there is no copy; `readOnly` where the file was opened for reading.
  package func backUpByHand(at now: Moment) throws(StorageError) -> String {
    try backUp(named: BackupName.byHand, at: now)
  }

  /// Makes a copy in the folder `backups` beside the file before something is brought in; of such
  /// copies the last three are kept.
  ///
  /// - Parameter now: When it is, which names the copy.
  /// - Returns: Where it is.
  /// - Throws: Why there is no copy; `readOnly` where the file was opened for reading.
  package func backUpBeforeImport(at now: Moment) throws(StorageError) -> String {
    try backUp(named: BackupName.beforeImport, at: now)
  }

  private func backUp(named beginning: String, at now: Moment) throws(StorageError) -> String {
    let folder = ProgressBackups(of: path).folder
    let name = BackupName.free(BackupName.text(beginning, at: now), in: folder)
    try backUp(to: "\(folder)/\(name)")
    return "\(folder)/\(name)"
  }

  /// Makes today's copy in the folder `backups` beside the file, unless there is one; the copies of
  /// seven days are kept.
  ///
  /// It takes as long as writing the whole file, so it is called at the end of the work.
  ///
  /// - Returns: Whether a copy was made.
  /// - Throws: Why there is no copy.
  @discardableResult
  package func backUpIfDue(at now: Moment) throws(StorageError) -> Bool {
    guard mode == .readWrite else { return false }
    do {
      return try ProgressBackups(of: path).keep(queue, at: now)
    } catch {
      throw StorageError(error, path: path)
    }
  }
}
