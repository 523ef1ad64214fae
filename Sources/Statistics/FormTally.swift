package import Questions

/// What was answered in one form.
package struct FormTally: Equatable, Sendable {
  /// The form.
  package var form: Form
  /// How the answers went.
  package var figures: AnswerFigures

  /// Creates a tally from its parts.
  package init(form: Form, figures: AnswerFigures) {
    self.form = form
    self.figures = figures
  }
}

extension FormTally: Encodable {
  /// Writes `form` and what ``AnswerFigures`` writes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(form, forKey: .form)
    try figures.encode(to: encoder)
  }

  private enum Key: String, CodingKey { case form }
}
