package import Chance
import DeckFormat

/// Asks for one of several names, meanings or answers.
package struct ChoiceGenerator: QuestionGenerator {
  package var form: Form { .choice }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    switch (card.direction, asking.fact.kind) {
    case (.name, .definition), (.name, .role), (.name, .labelled):
      return try name(asking, using: &generator)
    case (.meaning, .definition), (.meaning, .role), (.meaning, .labelled):
      return try meaning(asking, using: &generator)
    case (.position, .stage): return try stage(asking, using: &generator)
    case (.answer, .faq): return try answer(asking, using: &generator)
    case (.sides, .contrast): return try side(asking, using: &generator)
    default: throw .unsuited
    }
  }

  private func name(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let (stem, pattern) = try asking.nameRequest(.choice)
    let pools = asking.reliablePools.map { pool in pool.map(\.name) }
    return try question(
      asking, pattern, stem: stem, key: asking.fact.name, pools: pools, isText: false,
      allowsTwo: pattern == .definitionToTerm, using: &generator)
  }

  private func meaning(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    let key = try Definiens(of: fact, language: asking.language).text
    if key.count > 160 { throw Refusal("T06", "the meaning is longer than 160 characters") }
    let (stem, pattern): (String, Pattern) =
      switch fact.kind {
      case .role:
        (asking.phrasing.meaning(ofRole: fact.name, of: fact.topic, .choice), .roleToDescription)
      case .labelled:
        (
          asking.phrasing.meaning(
            ofLabel: fact.name, in: fact.heading, of: fact.topic, .choice), .labelToDescription
        )
      default:
        (asking.phrasing.meaning(of: fact.name, article: nil, .choice), .termToDefinition)
      }
    let pools = asking.reliablePools.map { pool in
      pool.compactMap { try? Definiens(of: $0, language: asking.language).text }
        .filter { $0.count <= 160 }
    }
    return try question(
      asking, pattern, stem: stem, key: key, pools: pools, isText: true, using: &generator)
  }

  private func stage(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    try asking.checkStage()
    let previous = asking.previousStage
    let stem = asking.phrasing.stage(after: previous?.name, of: asking.fact.topic, .choice)
    // The stage that the question names could be struck out, so it is no option.
    let pool = asking.bank.siblings(of: asking.index).map { asking.bank.deck.facts[$0] }
      .filter { $0.id != previous?.id }.map(\.name)
    return try question(
      asking, asking.stagePattern, stem: stem, key: asking.fact.name, pools: [pool],
      isText: false, using: &generator)
  }

  private func answer(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let key = try ShortAnswer(of: asking.fact, language: asking.language)
    let stem = asking.phrasing.answer(to: asking.fact.name, .choice)
    let bank = asking.bank
    let others = bank.siblings(of: asking.index) + bank.cousins(of: asking.index)
    let asked = asking.fact.questionWord
    // Answers to questions that ask alike come first: a reason beside reasons.
    let pools = [true, false].map { isAlike in
      others.compactMap { place -> String? in
        let other = bank.deck.facts[place]
        guard (other.questionWord == asked) == isAlike,
          let short = try? ShortAnswer(of: other, language: asking.language),
          short.opening == key.opening,
          bank.lexicon.likeness(other.name, asking.fact.name) < 0.5,
          bank.lexicon.likeness(other.text, asking.fact.text) < 0.6
        else { return nil }
        return short.text
      }
    }
    return try question(
      asking, .faq, stem: stem, key: key.text, pools: pools, isText: true, using: &generator)
  }

  private func side(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    guard fact.sides.count > 2 else {
      throw Refusal("O01", "a contrast of two is asked as a question for the topic")
    }
    guard !fact.name.isEmpty else { throw Refusal("T01", "the row has no aspect") }
    let side = fact.sides[asking.firstSide(of: fact.sides.count)]
    let stem = asking.phrasing.side(of: side.term, under: fact.name)
    let others = fact.sides.filter { $0 != side }.map(\.value)
    return try question(
      asking, .contrast, stem: stem, key: side.value, pools: [others], isText: true,
      using: &generator)
  }

  private func question(
    _ asking: Asking, _ pattern: Pattern, stem: String, key: String, pools: [[String]],
    isText: Bool, allowsTwo: Bool = false, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let topic = asking.namedTopics
    let rules = LeakRules(bank: asking.bank, pattern: pattern, topic: topic)
    try rules.check(stem: stem, answer: key, isTyped: false)
    let maker = OptionMaker(
      bank: asking.bank, stem: stem, isText: isText, allowsTwo: allowsTwo,
      topicWords: Set(asking.bank.lexicon.words(in: topic)))
    let (options, right) = try maker.options(key: key, pools: pools, using: &generator)
    let wrong = options.indices.filter { $0 != right }
    let excluded = wrong[generator.next(below: wrong.count)]
    return asking.question(
      .choice, pattern, stem: stem, response: .choice(options: options, right: right),
      answer: key, hint: wrong.count > 1 ? asking.phrasing.hint(wrong: options[excluded]) : "")
  }
}

extension Fact {
  /// The first word of a question in lower case.
  fileprivate var questionWord: String { name.prefix { $0.isLetter }.lowercased() }
}
