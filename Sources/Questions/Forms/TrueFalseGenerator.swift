import Chance
import DeckFormat

/// States something that is true, or false by the name or topic of a sibling.
struct TrueFalseGenerator: QuestionGenerator {
  var form: Form { .trueFalse }

  var suits: [Suit] {
    [
      Suit(
        [.role, .labelled], .meaning,
        "a sibling's name makes a false statement that is certainly false"),
      Suit(
        [.characteristic], .topic,
        "another topic's name makes a false statement where the item is not shared"),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    // What is said with "often" or "may" cannot be called false.
    if asking.bank.isHedged(asking.index) {
      throw Refusal("A06", "the notes say it with a reserve such as 'often'")
    }
    return asking.card.direction == .topic
      ? try membership(asking, using: &generator) : try meaning(asking, using: &generator)
  }

  private func meaning(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let meaning = try bank.wholeMeaning(at: asking.index)
    // A statement needs a verb: its own, or *is* before a noun with its article.
    guard asking.phrasing.canState(meaning.phrase.text, meaning.phrase.type) else {
      throw Refusal("T11", "the description makes no sentence")
    }
    if meaning.phrase.hasAbsolute { throw Refusal("O11", "the statement would hold an absolute") }
    let others = bank.siblings(of: asking.index).filter { place in
      !asking.isLike(place) && bank.name(at: place).form != bank.name(at: asking.index).form
    }
    guard !others.isEmpty else { throw Refusal("O01", "there is no sibling to swap with") }
    let isTrue = generator.next(below: 2) == 0
    let swapped = others[generator.next(below: others.count)]
    for place in others + [asking.index]
    where bank.lexicon.isAnyShared(bank.name(at: place).content, with: meaning.phrase.content) {
      throw Refusal("L02", "the statement would hold a word like one of the names")
    }
    let name = isTrue ? asking.fact.name : bank.deck.facts[swapped].name
    let stem = asking.phrasing.statement(
      of: name, is: meaning.phrase.text, meaning.phrase.type, in: asking.listName)
    return asking.trueFalse(stem, isTrue: isTrue, isTrimmed: meaning.isTrimmed)
  }

  private func membership(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let item = asking.itemPhrase(at: asking.index)
    if item.hasAbsolute { throw Refusal("O11", "the statement would hold an absolute") }
    if asking.startsWithPronoun(item.text) {
      throw Refusal("T08", "the text starts with a pronoun")
    }
    let others = asking.otherTopics { asking.isForeign(item, toTopicAt: $0) }
    guard !others.isEmpty else { throw Refusal("A07", "no other topic is certainly without it") }
    if others.count == 1,
      (try? QuestionMaker.question(asking, by: WhichTopicGenerator())) != nil
    {
      throw Refusal("O01", "asking for one of the two topics is the same guess")
    }
    let stem = bank.stem(item.text)
    for name in asking.topicNames + others.map({ bank.deck.facts[$0].topic })
    where stem.holds(bank.normalForm.form(of: name)) {
      throw Refusal("L03", "the statement would name '\(name)' twice")
    }
    let isTrue = generator.next(below: 2) == 0
    let swapped = others[generator.next(below: others.count)]
    var list = asking.listName
    if !isTrue { list.topic = bank.topicName(of: bank.deck.facts[swapped].topic) }
    return asking.trueFalse(asking.phrasing.statement(of: item.text, in: list), isTrue: isTrue)
  }
}

extension Asking {
  fileprivate func trueFalse(
    _ stem: String, isTrue: Bool, isTrimmed: Bool = false
  ) -> Question {
    question(
      .trueFalse, .trueFalse, stem: stem,
      response: .choice(options: phrasing.truths, right: isTrue ? 0 : 1),
      answer: phrasing.truths[isTrue ? 0 : 1], hint: "", isTrimmed: isTrimmed)
  }
}
