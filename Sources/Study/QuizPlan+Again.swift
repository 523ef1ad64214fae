import DeckFormat
package import Questions

extension QuizPlan {
  /// Asks what was missed once more, in the same words.
  ///
  /// - Parameters:
  ///   - misses: What to ask, in order.
  ///   - seed: The seed the quiz was drawn with.
  ///   - banks: The decks as they are now.
  /// - Returns: The questions, and the number of misses that the notes no longer hold or that can no
  ///   longer be asked in their form.
  package static func questions(
    repeating misses: [QuizResult.Item], seed: UInt64, from banks: [Bank]
  ) -> (questions: [Question], gone: Int) {
    let bankOfDeck = Dictionary(
      banks.map { ($0.deck.id, $0) }, uniquingKeysWith: { first, _ in first })
    let questions = misses.compactMap { miss -> Question? in
      guard let card = Card(id: miss.card), let bank = bankOfDeck[card.deck],
        bank.fact(of: card) != nil
      else { return nil }
      return try? QuestionMaker.question(for: card, in: bank, form: miss.form, seed: seed)
    }
    return (questions, misses.count - questions.count)
  }
}
