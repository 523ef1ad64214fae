import Foundation
import GRDB

extension StorageError {
  /// What an error of SQLite or of the system means for a file.
  init(_ error: any Error, path: String) {
    if let error = error as? StorageError {
      self = error
    } else if let error = error as? UnknownWord {
      self = .damaged(path: path, detail: error.description)
    } else if error is RowDecodingError {
      self = .damaged(path: path, detail: "a row holds something else than it should")
    } else if let error = error as? DatabaseError {
      self.init(error, path: path)
    } else {
      self = .other(path: path, reason: Self.reason(of: error))
    }
  }

  /// The system's words for an error, on one line.
  static func reason(of error: any Error) -> String {
    let system = error as NSError
    let cause = system.userInfo[NSUnderlyingErrorKey] as? NSError ?? system
    return cause.localizedDescription.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private init(_ error: DatabaseError, path: String) {
    // A backup that fails leaves no message but this one.
    let message =
      error.message.flatMap { $0 == "not an error" ? nil : $0 }
      ?? "SQLite's error \(error.extendedResultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      // The index of the log beside the file could not grow.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
        .diskFull(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: message)
      case .SQLITE_PERM, .SQLITE_AUTH: .noPermission(path: path)
      case .SQLITE_CANTOPEN: .cannotRead(path: path, reason: message)
      case .SQLITE_IOERR: .cannotWrite(path: path, reason: message)
      default: .other(path: path, reason: message)
      }
  }
}
