import Chance
package import DeckFormat
package import Questions
import Study

extension ContestQuestion {
  /// Draws questions that a phone or a sheet of paper can ask, with a seed.
  ///
  /// - Parameters:
  ///   - banks: The decks.
  ///   - count: How many; fewer where the decks have fewer facts that can be asked.
  ///   - seed: What the draw follows from.
  ///   - forms: The forms wanted; empty for all.
  ///   - includes: Which facts are wanted.
  ///   - suits: Which questions will do.
  /// - Returns: At most one question for a fact.
  package static func drawn(
    from banks: [Bank], count: Int, seed: UInt64, forms: Set<Form> = [],
    includes: (Fact) -> Bool = { _ in true },
    suits: (ContestQuestion) -> Bool = { _ in true }
  ) -> [ContestQuestion] {
    let byDeck = Dictionary(banks.map { ($0.deck.id, $0) }, uniquingKeysWith: { one, _ in one })
    // Some of what is drawn cannot be put, or will not do; others take its place.
    let drawn = QuizPlan.questions(
      from: banks, count: 2 * min(count, mostDrawn) + spare, seed: seed, forms: forms,
      includes: includes)
    let questions = drawn.compactMap { question in
      byDeck[question.card.deck].flatMap { ContestQuestion(question, in: $0, seed: seed) }
    }
    return Array(questions.filter(suits).prefix(count))
  }

  private static let mostDrawn = 1000
  private static let spare = 20

  /// Asks a card in the first form that a phone or paper can ask it in.
  ///
  /// - Parameters:
  ///   - card: A card of the deck.
  ///   - bank: The deck.
  ///   - seed: What the order of the forms and the question follow from.
  ///   - forms: The forms wanted; empty for all.
  /// - Returns: The question; nil where no form will do.
  package static func asking(
    _ card: Card, in bank: Bank, seed: UInt64, forms: Set<Form> = []
  ) -> ContestQuestion? {
    var chance = SplitMix64(seed: seed ^ FNV1a.hash(card.id))
    let wanted = QuizPlan.forms.filter { forms.isEmpty || forms.contains($0) }
    return chance.shuffle(wanted).lazy.compactMap { form in
      (try? QuestionMaker.question(for: card, in: bank, form: form, seed: seed))
        .flatMap { ContestQuestion($0, in: bank, seed: seed) }
    }.first
  }
}
