package import Questions

/// What was answered in one form.
package struct FormTally: Equatable, Sendable, Encodable {
  /// The form.
  package var form: Form
  /// The answers.
  package var answers: Int
  /// The answers that were right.
  package var right: Int

  /// Creates a tally from its parts.
  package init(form: Form, answers: Int, right: Int) {
    self.form = form
    self.answers = answers
    self.right = right
  }

  /// The share that was right.
  package var rightShare: Proportion { Proportion(right, of: answers) }
}
