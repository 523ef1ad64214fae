import Chance
package import Questions
import Study

extension ContestQuestion {
  /// Draws questions that a phone or a sheet of paper can ask, with a seed.
  ///
  /// - Parameters:
  ///   - bank: The deck.
  ///   - count: How many; fewer where the deck has fewer facts that can be asked.
  ///   - seed: What the draw follows from.
  ///   - forms: The forms wanted; empty for all.
  /// - Returns: At most one question for a fact.
  package static func drawn(
    from bank: Bank, count: Int, seed: UInt64, forms: Set<Form> = []
  ) -> [ContestQuestion] {
    // Some lists cannot be put; others take their place.
    QuizPlan.questions(
      from: [bank], count: count.multipliedReportingOverflow(by: 2).partialValue,
      seed: seed, forms: forms
    ).lazy.compactMap { ContestQuestion($0, in: bank, seed: seed) }.prefix(count).map(\.self)
  }

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
