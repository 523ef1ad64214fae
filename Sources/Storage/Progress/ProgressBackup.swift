package import Study

/// A copy of the progress file.
package struct ProgressBackup: Equatable, Sendable {
  /// Where it is.
  package let path: String
  /// Its name.
  package let name: String
  /// How large it is, in bytes.
  package let bytes: Int
  /// The number of answers in it, those taken back included; nil where it cannot be read.
  package let answers: Int?
  /// When the last event in it happened; nil where it holds none or cannot be read.
  package let until: Moment?

  /// Creates a backup from its parts.
  package init(path: String, name: String, bytes: Int, answers: Int?, until: Moment?) {
    self.path = path
    self.name = name
    self.bytes = bytes
    self.answers = answers
    self.until = until
  }
}
