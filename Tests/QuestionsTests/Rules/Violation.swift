/// What a question, or a deck's questions together, do against a rule.
struct Violation: Equatable, CustomStringConvertible {
  /// Whether it must be mended.
  enum Severity: String {
    /// The question must not be asked.
    case error = "E"
    /// A person should read the question.
    case warning = "W"
  }

  /// The rule.
  var rule: Rule
  /// Whether it must be mended.
  var severity: Severity
  /// The question's identifier; nil for a deck's questions together.
  var id: String?
  /// What is wrong, in half a sentence.
  var message: String

  var description: String {
    "\(severity.rawValue) \(rule.rawValue) \(id ?? "-"): \(message)"
  }
}
