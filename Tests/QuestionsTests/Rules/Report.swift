/// Collects what one question does against the rules.
struct Report {
  /// The question's identifier; nil for a deck's questions together.
  let id: String?
  /// What was found, in order.
  private(set) var violations: [Violation] = []

  /// Creates an empty report.
  init(_ id: String?) { self.id = id }

  /// Notes an error.
  mutating func error(_ rule: Rule, _ message: String) { add(rule, .error, message) }

  /// Notes a warning.
  mutating func warning(_ rule: Rule, _ message: String) { add(rule, .warning, message) }

  /// Notes an error or a warning.
  mutating func add(_ rule: Rule, _ severity: Violation.Severity, _ message: String) {
    violations.append(Violation(rule: rule, severity: severity, id: id, message: message))
  }
}
