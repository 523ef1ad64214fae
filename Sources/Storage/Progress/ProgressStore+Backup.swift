import Foundation
package import Study

extension ProgressStore {
  /// Copies the whole file, complete and consistent, also while others write to it.
  ///
  /// - Parameter path: Where to; a file there is replaced when the copy is complete.
  /// - Throws: Why there is no copy.
  package func backUp(to path: String) throws(StorageError) {
    do {
      try ProgressBackups(of: self.path).copy(queue, to: path)
    } catch {
      throw StorageError(error, path: path)
    }
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
      return try ProgressBackups(of: path).keep(queue, ofDay: now.day)
    } catch {
      throw StorageError(error, path: path)
    }
  }
}
