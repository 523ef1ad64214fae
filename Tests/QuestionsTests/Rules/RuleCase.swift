import Testing

/// A question, and all that it does against the rules.
struct RuleCase: CustomTestStringConvertible {
  /// What is special about the question.
  let name: String
  /// The question.
  let question: AskedQuestion
  /// Everything that is found, in order; empty for a clean question.
  let violations: [Violation]

  var testDescription: String { name }

  /// A question that breaks nothing.
  static func clean(_ name: String, _ question: AskedQuestion) -> RuleCase {
    RuleCase(name: name, question: question, violations: [])
  }

  /// A clean question, changed so that it does one thing that must be mended.
  static func error(
    _ rule: Rule, _ message: String, in question: AskedQuestion,
    _ change: (inout AskedQuestion) -> Void
  ) -> RuleCase {
    bad(rule, .error, message, in: question, change)
  }

  /// A clean question, changed so that it does one thing that a person should look at.
  static func warning(
    _ rule: Rule, _ message: String, in question: AskedQuestion,
    _ change: (inout AskedQuestion) -> Void
  ) -> RuleCase {
    bad(rule, .warning, message, in: question, change)
  }

  private static func bad(
    _ rule: Rule, _ severity: Violation.Severity, _ message: String, in question: AskedQuestion,
    _ change: (inout AskedQuestion) -> Void
  ) -> RuleCase {
    var changed = question
    change(&changed)
    return RuleCase(
      name: "\(rule.rawValue): \(message)", question: changed,
      violations: [
        Violation(rule: rule, severity: severity, id: changed.id, message: message)
      ])
  }
}
