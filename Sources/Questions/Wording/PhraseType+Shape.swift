extension PhraseType {
  /// How a description is built into a question.
  enum Shape: Equatable, Sendable {
    /// Behind *is*: *a narrow strip of land*.
    case noun
    /// Behind *which of these*: *plans the job*.
    case verb
    /// Only behind a colon: *when a gas turns into a liquid*.
    case clause
  }

  /// How a description of this type is built into a question.
  var shape: Shape {
    switch self {
    case .verb: .verb
    case .sentence, .question: .clause
    case .phrase, .gerund, .infinitive: .noun
    }
  }
}
