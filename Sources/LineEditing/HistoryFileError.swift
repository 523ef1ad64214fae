/// The file of the command history could not be read or written.
package struct HistoryFileError: Error, Equatable, CustomStringConvertible {
  /// What was tried.
  package enum Attempt: Equatable, Sendable {
    case reading
    case writing
  }

  /// What was tried.
  package let attempt: Attempt
  /// The file, as the caller named it.
  package let path: String
  /// The system's reason, such as "Permission denied".
  package let reason: String

  /// An error about one file.
  package init(attempt: Attempt, path: String, reason: String) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }

  /// The message for people.
  package var description: String {
    switch attempt {
    case .reading:
      "\(path): error: the command history cannot be read: \(reason)"
    case .writing:
      "\(path): error: the command history cannot be kept: \(reason)"
    }
  }
}
