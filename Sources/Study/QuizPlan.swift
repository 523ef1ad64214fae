import Chance
package import DeckFormat
package import Questions

/// Which questions a quiz asks: drawn from the cards with a seed, never the flashcard.
package enum QuizPlan {
  /// The forms of a quiz, which all can be graded without the learner.
  package static let forms = Form.allCases.filter { $0 != .recall }

  /// Draws the questions.
  ///
  /// - Parameters:
  ///   - banks: The decks to draw from.
  ///   - count: How many to ask; fewer where the decks have fewer facts that can be asked.
  ///   - seed: What the draw follows from.
  ///   - forms: The forms wanted; empty for all of ``forms``.
  ///   - includes: Which facts are wanted, as by `--topic`.
  /// - Returns: At most one question for a fact, kin never beside each other where it can be helped.
  package static func questions(
    from banks: [Bank], count: Int, seed: UInt64, forms: Set<Form> = [],
    includes: (Fact) -> Bool = { _ in true }
  ) -> [Question] {
    var generator = SplitMix64(seed: seed)
    var pool: [(bank: Int, card: Card)] = []
    for (index, bank) in banks.enumerated() {
      for card in bank.cards where bank[card.fact].map(includes) ?? false {
        pool.append((index, card))
      }
    }
    var drawn: [Question] = []
    var facts: Set<String> = []
    for (index, card) in generator.shuffle(pool) where drawn.count < count {
      let fact = "\(card.deck):\(card.fact)"
      guard !facts.contains(fact) else { continue }
      let wanted = Self.forms.filter { forms.isEmpty || forms.contains($0) }
      for form in generator.shuffle(wanted) {
        guard
          let question = try? QuestionMaker.question(
            for: card, in: banks[index], form: form, seed: seed)
        else { continue }
        facts.insert(fact)
        drawn.append(question)
        break
      }
    }
    return spread(drawn)
  }

  /// The questions in an order in which none prints the answer of one of the next three, as far as
  /// there is such an order.
  private static func spread(_ questions: [Question]) -> [Question] {
    var waiting = questions
    var result: [Question] = []
    while !waiting.isEmpty {
      let recent = result.suffix(SessionQueue.distance)
      let index =
        waiting.firstIndex { question in
          !recent.contains { $0.card.isKin(of: question.card) }
        } ?? 0
      result.append(waiting.remove(at: index))
    }
    return result
  }
}
