extension PhraseType {
  /// How a description is built into a question.
  enum Shape: Equatable, Sendable {
    /// Behind a colon, or behind *is* where it has an article: *a narrow strip of land*.
    case noun
    /// Behind *covers*: *power, doubt, betrayal*.
    case enumeration
    /// Only behind a colon, as what is done: *planning the job*, *to plan the job*.
    case action
    /// Behind *is*: *used by kings*.
    case participle
    /// Behind *which of these*: *plans the job*.
    case verb
    /// The same of several: *make proteins*.
    case pluralVerb
    /// Only behind a colon: *when a gas turns into a liquid*.
    case clause
  }

  /// How a description of this type is built into a question.
  var shape: Shape {
    switch self {
    case .verb: .verb
    case .pluralVerb: .pluralVerb
    case .participle: .participle
    case .sentence, .question, .clause: .clause
    case .enumeration: .enumeration
    case .gerund, .infinitive: .action
    case .phrase: .noun
    }
  }
}
