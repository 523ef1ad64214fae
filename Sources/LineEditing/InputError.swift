/// Standard input could not be read.
package struct InputError: Error, Equatable, CustomStringConvertible {
  /// The system's reason, such as "Input/output error".
  package let reason: String

  /// An error with the system's reason.
  package init(reason: String) {
    self.reason = reason
  }

  /// The message for people.
  package var description: String {
    "standard input: error: it cannot be read: \(reason)"
  }
}
