import Chance
package import DeckFormat

/// Asks cards in every form there is.
package enum QuestionMaker {
  /// One generator for each form, in the order of ``Form``.
  static let generators: [any QuestionGenerator] = [
    RecallGenerator(), TypedGenerator(), ChoiceGenerator(), ClozeGenerator(),
    WhichTopicGenerator(), NextStageGenerator(), PreviousStageGenerator(), FirstLastGenerator(),
    StagePositionGenerator(), ContrastGenerator(), OddOneOutGenerator(), TrueFalseGenerator(),
    YesNoGenerator(), MatchingGenerator(), ListAllGenerator(), OrderGenerator(),
  ]

  /// Asks a card in a form.
  ///
  /// The same seed, card, form and confusions give the same question, whatever else is in the
  /// library.
  ///
  /// - Parameters:
  ///   - card: A card of the bank.
  ///   - bank: The deck's facts.
  ///   - form: The form to ask in.
  ///   - seed: What chance follows from.
  ///   - confusions: What this learner has answered instead, the most frequent first.
  /// - Returns: The question.
  /// - Throws: The reason why the form does not ask the card.
  package static func question(
    for card: Card, in bank: Bank, form: Form, seed: UInt64, confusions: [String] = []
  ) throws(Refusal) -> Question {
    guard let asking = Asking(card, in: bank, seed: seed, confusions: confusions) else {
      throw .unsuited
    }
    return try question(asking, form: form)
  }

  /// Asks a card in a form and says which wrong options were left out on the way.
  package static func explanation(
    for card: Card, in bank: Bank, form: Form, seed: UInt64
  ) -> Explanation {
    let trace = OptionTrace()
    guard let asking = Asking(card, in: bank, seed: seed, trace: trace) else {
      return Explanation(result: .failure(.unsuited), refused: [])
    }
    do throws(Refusal) {
      return Explanation(result: .success(try question(asking, form: form)), refused: trace.refused)
    } catch {
      return Explanation(result: .failure(error), refused: trace.refused)
    }
  }

  /// The forms that suit a sort of fact in a direction, in the order of ``Form``.
  package static func forms(
    suiting kind: Fact.Kind, _ direction: Card.Direction
  ) -> [Form] {
    generatorsBySuit[SuitKey(kind: kind, direction: direction)]?.map(\.form) ?? []
  }

  /// The facts that a form asks, and why.
  package static func suits(of form: Form) -> [Suit] {
    generators.first { $0.form == form }?.suits ?? []
  }
}

/// What became of asking a card in a form.
package struct Explanation: Sendable {
  /// The question, or why there is none.
  package var result: Result<Question, Refusal>
  /// The wrong options that were considered and left out, in order.
  package var refused: [RefusedOption]
}

extension QuestionMaker {
  private struct SuitKey: Hashable {
    var kind: Fact.Kind
    var direction: Card.Direction
  }

  private static let generatorsBySuit: [SuitKey: [any QuestionGenerator]] = {
    var table: [SuitKey: [any QuestionGenerator]] = [:]
    for generator in generators {
      for suit in generator.suits {
        for kind in suit.kinds {
          table[SuitKey(kind: kind, direction: suit.direction), default: []].append(generator)
        }
      }
    }
    return table
  }()

  static func suiting(_ asking: Asking) -> [any QuestionGenerator] {
    generatorsBySuit[SuitKey(kind: asking.fact.kind, direction: asking.card.direction)] ?? []
  }

  private static func question(_ asking: Asking, form: Form) throws(Refusal) -> Question {
    guard let generator = suiting(asking).first(where: { $0.form == form }) else { throw .unsuited }
    return try question(asking, by: generator)
  }

  static func question(
    _ asking: Asking, by generator: any QuestionGenerator
  ) throws(Refusal) -> Question {
    try checkWish(of: asking, form: generator.form)
    var chance = SplitMix64(seed: seed(of: asking, form: generator.form))
    return try generator.question(asking, using: &chance)
  }

  /// Refuses forms that the author of the deck or of the fact has not named; recall is always there.
  private static func checkWish(of asking: Asking, form: Form) throws(Refusal) {
    guard form != .recall else { return }
    if case .only(let wanted) = asking.fact.quiz, wanted != form.rawValue {
      throw Refusal("author", "the notes ask for '\(wanted)' here")
    }
    if !asking.bank.deck.forms.isEmpty, !asking.bank.deck.forms.contains(form.rawValue) {
      throw Refusal("author", "the deck asks for other forms")
    }
  }

  /// The seed of one question: the FNV-1a hash of the seed, the card's key and the form.
  private static func seed(of asking: Asking, form: Form) -> UInt64 {
    var hash = FNV1a()
    hash.combine(String(asking.seed))
    hash.combine(asking.cardID)
    hash.combine(form.rawValue)
    return hash.value
  }
}
