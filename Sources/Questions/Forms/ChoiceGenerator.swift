import Chance
import DeckFormat

/// Asks for one of several names, meanings or answers.
struct ChoiceGenerator: QuestionGenerator {
  var form: Form { .choice }

  var suits: [Suit] {
    [
      Suit(
        [.definition, .role, .labelled], .name,
        "the names of one list are each other's wrong answers"),
      Suit(
        [.definition, .role, .labelled], .meaning,
        "so are its meanings, where they are alike in kind and length"),
      Suit([.contrast], .sides, "among three topics or more, each has something else"),
      Suit([.faq], .answer, "answers to questions that ask alike stand beside each other"),
      Suit([.authored], .answer, "short answers of one sort stand beside each other"),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    switch (asking.card.direction, asking.fact.kind) {
    case (.name, _): try name(asking, using: &generator)
    case (.meaning, _): try meaning(asking, using: &generator)
    case (.sides, _): try side(asking, using: &generator)
    case (_, .authored): try shortAnswer(asking, using: &generator)
    default: try answer(asking, using: &generator)
    }
  }

  private func name(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let (stem, pattern, isTrimmed) = try asking.nameRequest(.choice)
    let pools = asking.reliablePools.map { pool in pool.map { asking.bank.name(at: $0) } }
    return try asking.choice(
      .choice, pattern, stem: stem, key: asking.bank.name(at: asking.index), pools: pools,
      isText: false, isTrimmed: isTrimmed,
      using: &generator)
  }

  private func meaning(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let meaning = try bank.wholeMeaning(at: asking.index)
    if meaning.phrase.length > Self.longest {
      throw Refusal("T06", "the meaning is longer than \(Self.longest) characters")
    }
    let pattern: Pattern =
      switch asking.fact.kind {
      case .role: .roleToDescription
      case .labelled: .labelToDescription
      default: .termToDefinition
      }
    let pools = asking.reliablePools.map { pool in
      pool.compactMap { try? bank.wholeMeaning(at: $0).phrase }.filter { $0.length <= Self.longest }
    }
    return try asking.choice(
      .choice, pattern, stem: asking.meaningRequest(.choice, type: meaning.phrase.type),
      key: meaning.phrase, pools: pools, isText: true, isTrimmed: meaning.isTrimmed,
      using: &generator)
  }

  private func answer(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let key = try ShortAnswer(of: asking.fact, language: asking.language)
    let others = bank.siblings(of: asking.index) + bank.cousins(of: asking.index)
    // Only an answer to a question that asks alike can hide this one: a reason beside reasons.
    let pool = others.compactMap { place -> Phrase? in
      let other = bank.deck.facts[place]
      guard other.questionWord == asking.fact.questionWord,
        let short = try? ShortAnswer(of: other, language: asking.language),
        short.opening == key.opening,
        bank.lexicon.likeness(bank.name(at: place).content, bank.name(at: asking.index).content)
          < 0.5, !asking.isLike(place)
      else { return nil }
      return bank.phrase(short.text)
    }
    return try asking.choice(
      .choice, .faq, stem: asking.phrasing.answer(to: asking.openQuestion, .choice),
      key: bank.phrase(key.text), pools: [pool], isText: true, using: &generator)
  }

  private func shortAnswer(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    guard let prompt = asking.fact.prompt, !prompt.contains("____"), asking.isShortAnswer else {
      throw .unsuited
    }
    let word = prompt.openingWord
    let pool = bank.siblings(of: asking.index).compactMap { place -> Phrase? in
      let other = bank.deck.facts[place]
      // What answers another sort of question is no answer to this one.
      guard let asked = other.prompt, !asked.contains("____"), other.images.isEmpty,
        asked.openingWord == word,
        asked.hasSuffix("?") == prompt.hasSuffix("?"), other.text.split(separator: " ").count <= 4
      else { return nil }
      return bank.text(at: place)
    }
    return try asking.choice(
      .choice, .faq, stem: asking.phrasing.answer(to: prompt, .choice),
      key: bank.text(at: asking.index), pools: [pool], isText: false, using: &generator)
  }

  private func side(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    guard fact.sides.count > 2 else {
      throw Refusal("O01", "a contrast of two is asked as a question for the topic")
    }
    guard !fact.name.isEmpty else { throw Refusal("T01", "the row has no aspect") }
    let place = asking.firstSide(of: fact.sides.count)
    let values = fact.sides.map { asking.bank.phrase($0.value.withoutFullStop) }
    let others = values.indices.filter { fact.sides[$0].term != fact.sides[place].term }
    if others.contains(where: {
      values[$0].mayHold(values[place], lexicon: asking.bank.lexicon)
    }) {
      throw Refusal("A03", "the topics share it")
    }
    return try asking.choice(
      .choice, .contrast,
      stem: asking.phrasing.side(
        of: asking.bank.topicName(of: fact.sides[place].term), under: fact.name),
      key: values[place], pools: [others.map { values[$0] }], isText: true, using: &generator)
  }

  /// The longest option, in characters.
  private static let longest = 160
}

extension Fact {
  /// The first word of a question in lower case.
  fileprivate var questionWord: String { name.openingWord }
}
