import Chance
import DeckFormat

/// Asks which topic something belongs to.
struct WhichTopicGenerator: QuestionGenerator {
  var form: Form { .whichTopic }

  var suits: [Suit] {
    [
      Suit(
        [.role, .labelled, .characteristic, .example], .topic,
        "topics with such a list are each other's wrong answers"),
      Suit([.gloss], .name, "the topics are the wrong answers"),
      Suit([.stage], .position, "a stage that one topic alone has tells the topic"),
      Suit([.contrast], .sides, "what one topic has under an aspect, the others have not"),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    switch fact.kind {
    case .contrast: return try side(asking, using: &generator)
    default:
      if fact.kind == .stage { try asking.checkStage() }
      let item = asking.itemPhrase(at: asking.index)
      if fact.name.isEmpty, asking.startsWithPronoun(item.text) {
        throw Refusal("T08", "the text starts with a pronoun")
      }
      var list = asking.listName
      if fact.kind == .gloss { list.kind = .gloss }
      let stem = asking.phrasing.topic(of: list, item.text, .choice)
      return try question(asking, item: item, stem: stem, using: &generator)
    }
  }

  private func question(
    _ asking: Asking, item: Phrase, stem: String, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let others = asking.otherTopics { asking.isForeign(item, toTopicAt: $0) }
      .map { asking.bank.name(at: $0) }
    return try question(
      asking, stem: stem, key: asking.topicPhrase(asking.fact.topic),
      keyNames: Array(asking.topicNames.dropFirst()), others: others, using: &generator)
  }

  private func side(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let fact = asking.fact
    let bank = asking.bank
    let first = asking.firstSide(of: fact.sides.count)
    let values = fact.sides.map { bank.phrase($0.value.withoutFullStop) }
    var refusal = Refusal.unsuited
    for offset in fact.sides.indices {
      let place = (first + offset) % fact.sides.count
      let side = fact.sides[place]
      if asking.startsWithPronoun(side.value) {
        refusal = Refusal("T08", "the text starts with a pronoun")
        continue
      }
      let others = fact.sides.indices.filter { fact.sides[$0].term != side.term }
      if others.contains(where: { values[$0].mayHold(values[place], lexicon: bank.lexicon) }) {
        refusal = Refusal("A03", "the topics share it")
        continue
      }
      let stem = asking.phrasing.topic(with: values[place].text, under: fact.name)
      let wrong = others.filter { asking.isForeign(values[place], to: fact.sides[$0].term) }
        .map { asking.topicPhrase(fact.sides[$0].term) }
      do throws(Refusal) {
        return try question(
          asking, stem: stem, key: asking.topicPhrase(side.term),
          keyNames: bank.aliasesOfTopic[side.term] ?? [], others: wrong,
          using: &generator)
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  private func question(
    _ asking: Asking, stem: String, key: Phrase, keyNames: [String], others: [Phrase],
    using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    guard !others.isEmpty else { throw Refusal("A03", "no other topic is certainly wrong") }
    if others.count == 1, asking.hasWiderForm {
      throw Refusal("O01", "another form asks the same with three options or more")
    }
    return try asking.choice(
      .whichTopic, .whichSubject, stem: stem, key: key, accepted: keyNames, pools: [others],
      isText: false, allowsTwo: true, namedTopics: "", topic: key.text, using: &generator)
  }
}

extension Asking {
  /// Whether some form other than the flashcard asks the same without a guess between two.
  var hasWiderForm: Bool {
    switch fact.kind {
    case .contrast: return (try? QuestionMaker.question(self, by: ContrastGenerator())) != nil
    case .role, .labelled, .characteristic, .example:
      return (try? QuestionMaker.question(self, by: OddOneOutGenerator())) != nil
    // A stage and a literal meaning are asked by typing at least.
    default: return true
    }
  }
}

extension Phrase {
  /// Whether this text holds another one or says nearly the same.
  func mayHold(_ other: Phrase, lexicon: Lexicon) -> Bool {
    form == other.form || lexicon.likeness(content, other.content) >= 0.6
      || (!other.words.isEmpty && other.words.allSatisfy { words.contains($0) })
  }
}
