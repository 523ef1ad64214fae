package import Foundation

/// What a class quiz is made of; it does not change once the quiz is open.
package struct ContestSetup: Equatable, Codable, Sendable {
  /// The quiz's identifier.
  package var id: UUID
  /// What students read above the questions.
  package var title: String
  /// The identifier of the deck.
  package var deck: String
  /// What must be said before anybody sees the deck; nil for nothing.
  package var advisory: String?
  /// The questions, in order; never empty.
  package var questions: [ContestQuestion]
  /// What the quiz is like.
  package var settings: ContestSettings
  /// What the order of options follows from; nobody outside may know it.
  package var seed: UInt64
  /// What students type to join: six characters; empty where nobody can.
  package var code: String
  /// The variants that were printed; nil for a quiz that is not on paper.
  package var variants: Int?

  /// Creates a setup from its parts.
  package init(
    id: UUID, title: String, deck: String, advisory: String? = nil, questions: [ContestQuestion],
    settings: ContestSettings = ContestSettings(), seed: UInt64, code: String,
    variants: Int? = nil
  ) {
    precondition(!questions.isEmpty, "a class quiz without questions")
    self.id = id
    self.title = title
    self.deck = deck
    self.advisory = advisory
    self.questions = questions
    self.settings = settings
    self.seed = seed
    self.code = code
    self.variants = variants
  }
}

extension ContestSetup {
  /// Whether the questions were printed: nobody can join.
  package var isOnPaper: Bool { variants != nil }
}
