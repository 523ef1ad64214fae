/// Why a file about a class cannot be taken: one sentence with the line.
package struct ClassFileError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The file, as it was named.
  package let path: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong, in half a sentence.
  package let reason: String
  /// What to do, in half a sentence.
  package let remedy: String

  /// Creates an error from its parts.
  package init(path: String, line: Int, reason: String, remedy: String) {
    self.path = path
    self.line = line
    self.reason = reason
    self.remedy = remedy
  }

  /// The sentence: `FILE:LINE: error: what is wrong; what to do`.
  package var description: String { "\(path):\(line): error: \(reason); \(remedy)" }
}
