import Chance
import DeckFormat

/// Asks a question whose answer starts with yes or no.
struct YesNoGenerator: QuestionGenerator {
  var form: Form { .yesNo }

  var suits: [Suit] {
    [Suit([.faq], .answer, "an answer that opens with yes or no can be given as just that")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let opening = asking.fact.text.prefix { $0.isLetter }
    guard let accepts = Self.decisions[opening.lowercased()],
      let next = asking.fact.text.dropFirst(opening.count).first,
      ".,;:!–—".contains(next)
        || asking.fact.text.dropFirst(opening.count).hasPrefix(" –")
    else { throw .unsuited }
    // Nothing is so without exception: such a question answers itself.
    if asking.bank.name(at: asking.index).hasAbsolute {
      throw Refusal("O11", "the question holds an absolute, to which the answer is no")
    }
    // What can be, nearly always can: the answer is known before the question.
    if Self.possibilities.contains(asking.fact.name.openingWord) {
      throw Refusal("L01", "whether something is possible is no question: it is")
    }
    return asking.question(
      .yesNo, .faq, stem: asking.phrasing.decision(asking.openQuestion),
      response: .typed(accepts: accepts), answer: accepts[0], hint: "")
  }

  private static let possibilities: Set<String> = ["can", "could", "may", "might", "kann", "gibt"]

  /// The spellings of a decision, by the word an answer opens with.
  private static let decisions: [String: [String]] = [
    "yes": ["Yes", "y"], "no": ["No", "n"], "ja": ["Ja", "j"], "nein": ["Nein", "n"],
  ]
}
