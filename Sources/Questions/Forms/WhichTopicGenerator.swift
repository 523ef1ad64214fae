package import Chance
import DeckFormat

/// Asks which topic something belongs to.
package struct WhichTopicGenerator: QuestionGenerator {
  package var form: Form { .whichTopic }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    let fact = asking.fact
    switch (card.direction, fact.kind) {
    case (.topic, _), (.name, .gloss):
      let text = fact.name.isEmpty ? fact.text.withoutFullStop : fact.name
      return try question(asking, text: text, using: &generator)
    case (.position, .stage):
      try asking.checkStage()
      return try question(asking, text: fact.name, using: &generator)
    case (.sides, .contrast): return try side(asking, using: &generator)
    default: throw .unsuited
    }
  }

  private func question(
    _ asking: Asking, text: String, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    if fact.name.isEmpty, startsWithPronoun(text, asking) {
      throw Refusal("T08", "the text starts with a pronoun")
    }
    let stem = asking.phrasing.topic(of: fact.kind, text, in: fact.heading, .choice)
    let others = asking.otherTopics { asking.isForeign(text, to: $0) }
    return try question(
      asking, stem: stem, key: fact.topic, keyNames: asking.topicNames, others: others,
      using: &generator)
  }

  private func startsWithPronoun(_ text: String, _ asking: Asking) -> Bool {
    let first = text.prefix { $0.isLetter }.lowercased()
    return DefiniensWords.of(language: asking.language).pronouns.contains(first)
  }

  private func side(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    let first = asking.firstSide(of: fact.sides.count)
    var refusal = Refusal.unsuited
    for offset in fact.sides.indices {
      let side = fact.sides[(first + offset) % fact.sides.count]
      if startsWithPronoun(side.value, asking) {
        refusal = Refusal("T08", "the text starts with a pronoun")
        continue
      }
      let stem = asking.phrasing.topic(with: side.value.withoutFullStop, under: fact.name)
      let others = fact.sides.filter { $0.term != side.term }
      let isShared = others.contains {
        asking.bank.isSame($0.value, side.value)
          || asking.bank.lexicon.likeness($0.value, side.value) >= 0.6
      }
      guard !isShared else {
        refusal = Refusal("A03", "the topics share it")
        continue
      }
      let wrong = others.map(\.term).filter { asking.isForeign(side.value, to: $0) }
      do throws(Refusal) {
        return try question(
          asking, stem: stem, key: side.term, keyNames: [side.term], others: wrong,
          using: &generator)
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  private func question(
    _ asking: Asking, stem: String, key: String, keyNames: [String], others: [String],
    using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let rules = LeakRules(bank: asking.bank, pattern: .whichSubject, topic: "")
    try rules.check(
      stem: stem, answer: key, accepted: Array(keyNames.dropFirst()), isTyped: false)
    guard !others.isEmpty else { throw Refusal("A03", "no other topic is certainly wrong") }
    let maker = OptionMaker(
      bank: asking.bank, stem: stem, isText: false, allowsTwo: true, topicWords: [])
    let (options, right) = try maker.options(key: key, pools: [others], using: &generator)
    let wrong = options.indices.filter { $0 != right }
    let excluded = wrong[generator.next(below: wrong.count)]
    return asking.question(
      .whichTopic, .whichSubject, stem: stem, response: .choice(options: options, right: right),
      answer: key, hint: wrong.count > 1 ? asking.phrasing.hint(wrong: options[excluded]) : "",
      topic: key)
  }
}

extension String {
  /// This text without a full stop at its end.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
