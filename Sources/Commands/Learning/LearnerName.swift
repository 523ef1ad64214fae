import ArgumentParser
import Presentation

/// What learners may be called.
enum LearnerName {
  /// A name as it is kept: single spaces, none at the ends.
  ///
  /// - Throws: A `ValidationError` for the parser to show.
  static func read(_ typed: String) throws -> String {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isLetter = name.first?.isLetter ?? false
    if !isLetter || name.count > 64 || name != name.sanitized {
      throw ValidationError("a learner's name has 1 to 64 characters and begins with a letter")
    }
    return name
  }
}
