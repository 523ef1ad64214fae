import DeckFormat

extension Fact.Kind {
  /// What the facts of the kind are called by somebody who wrote them: `characteristics`,
  /// `questions`.
  var readersName: String {
    switch self {
    case .definition: "definitions"
    case .alias: "other names"
    case .gloss: "literal meanings"
    case .role: "roles"
    case .labelled: "labeled points"
    case .characteristic: "characteristics"
    case .example: "examples"
    case .stage: "stages"
    case .contrast: "comparisons"
    case .faq: "questions"
    case .authored: "cards"
    case .list: "whole lists"
    }
  }
}
