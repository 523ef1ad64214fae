import Chance
import DeckFormat

/// Asks how topics differ under an aspect, or how two things differ that a learner mixed up.
struct ContrastGenerator: QuestionGenerator {
  var form: Form { .contrast }

  var suits: [Suit] {
    [
      Suit(
        [.contrast], .sides,
        "what the other topics have under other aspects is certainly false of this one"),
      Suit(
        [.definition, .role, .labelled], .name,
        "a learner who mixes up two things is asked what tells exactly these apart"),
      Suit([.definition, .role, .labelled], .meaning, "the same, asked from the name"),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    asking.fact.kind == .contrast
      ? try sides(asking, using: &generator) : try pair(asking)
  }

  /// What one topic has under the aspect, among what other topics have under other aspects: each
  /// option names its aspect, so that the right one does not stand out by what it is about.
  private func sides(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let fact = asking.fact
    guard fact.rule != Bank.counterpartRule, !fact.name.isEmpty else {
      throw Refusal("T01", "the row has no aspect to differ in")
    }
    try asking.checkSides(fact.sides)
    let side = fact.sides[asking.firstSide(of: fact.sides.count)]
    let key = bank.phrase(asking.phrasing.statement(of: side.value, under: fact.name))
    let own = bank.phrase(side.value)
    let pool = bank.siblings(of: asking.index).compactMap { place -> Phrase? in
      let other = bank.deck.facts[place]
      guard other.rule == fact.rule, !other.name.isEmpty,
        other.sides.map(\.term) == fact.sides.map(\.term),
        (try? asking.checkSides(other.sides)) != nil
      else { return nil }
      let columns = other.sides.indices.filter { other.sides[$0].term != side.term }
      guard !columns.isEmpty else { return nil }
      // The nearest row may be far; which other topic speaks follows from the rows alone.
      let column = columns[abs(place - asking.index) % columns.count]
      let value = other.sides[column].value
      let phrase = bank.phrase(value)
      guard bank.lexicon.likeness(phrase.content, own.content) < 0.5,
        asking.isForeign(phrase, to: side.term)
      else { return nil }
      return bank.phrase(asking.phrasing.statement(of: value, under: other.name))
    }
    return try asking.choice(
      .contrast, .contrast,
      stem: asking.phrasing.truth(of: bank.topicName(of: side.term), variant: asking.variant),
      key: key,
      pools: [pool], isText: true, using: &generator)
  }

  /// Both things and what is said of each, rated by the learner.
  private func pair(_ asking: Asking) throws(Refusal) -> Question {
    let bank = asking.bank
    let own = bank.name(at: asking.index)
    for confusion in asking.confusions {
      for place in asking.places(called: confusion)
      where bank.name(at: place).form != own.form && !bank.deck.facts[place].text.isEmpty {
        let other = bank.deck.facts[place]
        let parts = ["\(asking.fact.name): \(asking.fact.text)", "\(other.name): \(other.text)"]
        return asking.question(
          .contrast, .recall,
          stem: asking.phrasing.difference(between: asking.fact.name, and: other.name),
          response: .recall, answer: parts.joined(separator: "; "),
          hint: asking.phrasing.hint(opening: asking.fact.text.firstWords(3)), keyPoints: parts,
          otherFacts: [other.id])
      }
    }
    throw Refusal("", "the learner has not mixed it up with anything")
  }
}

extension Asking {
  /// Refuses sides that are too alike to differ, or that point outside themselves.
  fileprivate func checkSides(_ sides: [Fact.Side]) throws(Refusal) {
    let phrases = sides.map { bank.phrase($0.value) }
    for one in phrases.indices {
      if phrases[one].form.isEmpty { throw Refusal("T01", "a cell is empty") }
      if startsWithPronoun(sides[one].value) {
        throw Refusal("T08", "the text starts with a pronoun")
      }
      for other in phrases.indices.dropFirst(one + 1)
      where phrases[one].form == phrases[other].form
        || bank.lexicon.likeness(phrases[one].content, phrases[other].content) >= 0.6
      {
        throw Refusal("A03", "the topics share it")
      }
    }
  }

  /// The places of the siblings whose name or meaning a learner gave.
  fileprivate func places(called reply: String) -> [Int] {
    let form = bank.normalForm.form(of: reply)
    let named = bank.facts(named: reply).filter { bank.deck.facts[$0].kind == fact.kind }
    guard named.isEmpty else { return named }
    return bank.siblings(of: index).filter { place in
      bank.text(at: place).form == form || (try? bank.meaning(at: place).phrase.form) == form
    }
  }
}

extension String {
  /// The first words of this text.
  func firstWords(_ count: Int) -> String {
    split(separator: " ").prefix(count).joined(separator: " ")
  }
}
