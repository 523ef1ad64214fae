import Chance
import DeckFormat

/// Asks cards in every form there is.
package enum QuestionMaker {
  /// One generator for each form, in the order of ``Form``.
  package static let generators: [any QuestionGenerator] = [
    RecallGenerator(), TypedGenerator(), ChoiceGenerator(), ClozeGenerator(),
    WhichTopicGenerator(), ListAllGenerator(), OrderGenerator(),
  ]

  /// Asks a card in a form.
  ///
  /// The same seed, card and form give the same question, whatever else is in the library.
  ///
  /// - Throws: The reason why the form does not ask the card.
  package static func question(
    for card: Card, in bank: Bank, form: Form, seed: UInt64
  ) throws(Refusal) -> Question {
    guard let generator = generators.first(where: { $0.form == form }) else { throw .unsuited }
    try checkWish(of: bank, for: card, form: form)
    var chance = SplitMix64(seed: Self.seed(seed, card: card, form: form))
    var question = try generator.question(for: card, in: bank, seed: seed, using: &chance)
    question.images = bank.fact(of: card)?.images ?? []
    return question
  }
}

extension QuestionMaker {
  /// Refuses forms that the author of the deck or of the fact has not named; recall is always there.
  private static func checkWish(
    of bank: Bank, for card: Card, form: Form
  ) throws(Refusal) {
    guard form != .recall else { return }
    if case .only(let wanted)? = bank.fact(of: card)?.quiz, wanted != form.rawValue {
      throw Refusal("author", "the notes ask for '\(wanted)' here")
    }
    if !bank.deck.forms.isEmpty, !bank.deck.forms.contains(form.rawValue) {
      throw Refusal("author", "the deck asks for other forms")
    }
  }

  /// The seed of one question: the FNV-1a hash of the seed, the card's key and the form.
  private static func seed(_ seed: UInt64, card: Card, form: Form) -> UInt64 {
    var hash = FNV1a()
    hash.combine(String(seed).utf8)
    hash.combine(card.id.utf8)
    hash.combine(form.rawValue.utf8)
    return hash.value
  }
}
