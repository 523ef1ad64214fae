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
    draw(from: banks, count: count, seed: seed, forms: forms, includes: includes).questions
  }

  /// Draws the questions of a sheet, of which one must not answer another.
  ///
  /// - Parameters:
  ///   - banks: The decks to draw from.
  ///   - count: How many to ask; fewer where the decks have fewer facts that can be asked.
  ///   - seed: What the draw follows from.
  ///   - forms: The forms wanted; empty for all of ``forms``.
  ///   - includes: Which facts are wanted, as by `--topic`.
  ///   - holds: Whether the sheet can hold a question; one that it cannot hold is drawn only where no
  ///     other asks the fact, and after all others.
  /// - Returns: The questions as of a quiz, but for one gap of a sentence alone, and the other facts.
  package static func sheet(
    from banks: [Bank], count: Int, seed: UInt64, forms: Set<Form> = [],
    includes: (Fact) -> Bool = { _ in true }, holds: (Question) -> Bool = { _ in true }
  ) -> QuizDraft {
    draw(
      from: banks, count: count, seed: seed, forms: forms, isSheet: true, includes: includes,
      holds: holds)
  }

  private static func draw(
    from banks: [Bank], count: Int, seed: UInt64, forms: Set<Form>, isSheet: Bool = false,
    includes: (Fact) -> Bool, holds: (Question) -> Bool = { _ in true }
  ) -> QuizDraft {
    var generator = SplitMix64(seed: seed)
    var pool: [(bank: Int, card: Card)] = []
    for (index, bank) in banks.enumerated() {
      for card in bank.cards where bank[card.fact].map(includes) ?? false {
        pool.append((index, card))
      }
    }
    var draft = QuizDraft()
    var asked: Set<String> = []
    var unheld: [(keys: [String], question: Question)] = []
    let wanted = Self.forms.filter { forms.isEmpty || forms.contains($0) }
    for (index, card) in generator.shuffle(pool) where draft.questions.count < count {
      let keys = keys(of: card, in: banks[index], isSheet: isSheet)
      guard asked.isDisjoint(with: keys) else { continue }
      for form in generator.shuffle(wanted) {
        guard
          let question = try? QuestionMaker.question(
            for: card, in: banks[index], form: form, seed: seed)
        else { continue }
        guard holds(question) else {
          unheld.append((keys, question))
          continue
        }
        asked.formUnion(keys)
        draft.questions.append(question)
        break
      }
    }
    for (keys, question) in unheld
    where draft.questions.count < count && asked.isDisjoint(with: keys) {
      asked.formUnion(keys)
      draft.questions.append(question)
    }
    draft.questions = spread(draft.questions)
    guard isSheet else { return draft }
    var told: Set<String> = []
    for (index, card) in pool {
      let keys = keys(of: card, in: banks[index], isSheet: true)
      guard !asked.contains(keys[0]), told.insert(keys[0]).inserted,
        let question = try? QuestionMaker.question(
          for: card, in: banks[index], form: .recall, seed: seed)
      else { continue }
      draft.left.append(
        QuizDraft.Left(question: question, reason: asked.isDisjoint(with: keys) ? .judged : .gap))
    }
    return draft
  }

  /// What a question is known by to have been asked: its fact, and on a sheet the sentence of a gap too.
  private static func keys(of card: Card, in bank: Bank, isSheet: Bool) -> [String] {
    let key = "\(card.deck):\(card.fact)"
    guard isSheet, let fact = bank.fact(of: card), fact.rule == "deck.cloze" else { return [key] }
    return [key, "\(card.deck):\(fact.name)"]
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
