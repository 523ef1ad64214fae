/// A wrong option that was considered and left out, for `questions --why`.
package struct RefusedOption: Equatable, Sendable {
  /// The option.
  package var text: String
  /// The rule that left it out, such as `O07`.
  package var rule: String

  /// Creates a refused option from its parts.
  package init(text: String, rule: String) {
    self.text = text
    self.rule = rule
  }
}
