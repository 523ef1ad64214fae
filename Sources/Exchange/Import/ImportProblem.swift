/// Why a line of a file cannot be taken, in half a sentence without its place.
package struct ImportProblem: Error, Equatable, Sendable {
  /// The half sentence, such as `'at' is missing`.
  package let reason: String

  /// Creates a problem from its half sentence.
  package init(_ reason: String) { self.reason = reason }
}
