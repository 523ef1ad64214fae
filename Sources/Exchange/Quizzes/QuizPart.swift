/// A part of a quiz that one format holds and another does not.
package enum QuizPart: String, CaseIterable, Sendable {
  case choice, several, truth, text, number, gap, list, order, matching
  case feedback, pictures, formulas

  /// What it is, as the documentation names it.
  package var name: String {
    switch self {
    case .choice: "one right option"
    case .several: "several right options"
    case .truth: "true or false"
    case .text: "a typed text, with all its spellings"
    case .number: "a typed number"
    case .gap: "a gap in a sentence"
    case .list: "several texts in any order"
    case .order: "an order"
    case .matching: "a matching"
    case .feedback: "the note and the place"
    case .pictures: "pictures"
    case .formulas: "formulas between dollar signs"
    }
  }
}

extension QuizItem {
  /// How the question is answered, as a part of a quiz.
  package var part: QuizPart {
    switch answer {
    case .choice(let options): options.count { $0.isRight } == 1 ? .choice : .several
    case .truth: .truth
    case .text: .text
    case .number: .number
    case .gap: .gap
    case .list: .list
    case .order: .order
    case .matching: .matching
    }
  }

  /// The parts that the question has.
  package var parts: [QuizPart] {
    var parts = [part, .feedback]
    if !pictures.isEmpty { parts.append(.pictures) }
    return parts
  }
}
