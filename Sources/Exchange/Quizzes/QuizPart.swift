import Markup

/// A part of a quiz that one format holds and another does not.
package enum QuizPart: String, CaseIterable, Sendable {
  case choice, several, truth, text, number, gap, list, order, matching
  case feedback, pictures, capitals, formulas, menuFormulas, advisory

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
    case .capitals: "a typed text of which another name has other capitals"
    case .formulas: "formulas between dollar signs"
    case .menuFormulas: "formulas in the right column of a matching"
    case .advisory: "the advisory of a deck"
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
    if mindsCase { parts.append(.capitals) }
    if shown.contains(where: Self.hasFormula) { parts.append(.formulas) }
    if case .matching(_, let right, _) = answer, right.contains(where: Self.hasFormula) {
      parts.append(.menuFormulas)
    }
    return parts
  }

  /// The texts that who is asked reads before the answer, but for the right column of a matching, which
  /// programs show as a menu.
  private var shown: [String] {
    switch answer {
    case .choice(let options): [stem] + options.map(\.text)
    case .order(let items, _), .matching(let items, _, _): [stem] + items
    case .truth, .text, .number, .gap, .list: [stem]
    }
  }

  private static func hasFormula(_ text: String) -> Bool {
    FormulaText.pieces(of: text).contains { if case .formula = $0 { true } else { false } }
  }
}

extension QuizSheet {
  /// The parts that the sheet has beside its questions.
  package var parts: [QuizPart] { advisories.isEmpty ? [] : [.advisory] }
}
