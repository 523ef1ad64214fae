package import Questions

/// What a learner says is wrong with a question.
package struct Report: Equatable, Codable, Sendable {
  /// The faults a learner can name, in the order they are offered.
  package enum Fault: String, CaseIterable, Codable, Sendable {
    case twoRightAnswers = "two-right-answers"
    case givesItselfAway = "gives-itself-away"
    case unclear
    case wrong
    case tooEasy = "too-easy"

    /// The fault in words.
    package var summary: String {
      switch self {
      case .twoRightAnswers: "two right answers"
      case .givesItselfAway: "gives itself away"
      case .unclear: "unclear"
      case .wrong: "wrong"
      case .tooEasy: "too easy"
      }
    }
  }

  /// The card that was asked.
  package var card: Card.ID
  /// The form it was asked in.
  package var form: Form
  /// The seed the question was drawn with.
  package var seed: UInt64
  /// The question as it was shown.
  package var stem: String
  /// What is wrong with it.
  package var fault: Fault

  /// Creates a report from its parts.
  package init(card: Card.ID, form: Form, seed: UInt64, stem: String, fault: Fault) {
    self.card = card
    self.form = form
    self.seed = seed
    self.stem = stem
    self.fault = fault
  }
}
