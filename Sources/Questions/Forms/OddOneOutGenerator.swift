import Chance
import DeckFormat

/// Asks which of several items belongs to another topic than the rest.
struct OddOneOutGenerator: QuestionGenerator {
  var form: Form { .oddOneOut }

  var suits: [Suit] {
    [
      Suit(
        [.role, .labelled, .stage, .characteristic, .example], .topic,
        "three items of one topic and one of another ask for the topic without a guess between two"
      )
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    var refusal = Refusal("A03", "no other topic has three such items that this one is foreign to")
    for host in asking.hosts {
      do throws(Refusal) {
        return try question(asking, host: host, using: &generator)
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  /// Asks with three items of the list that the fact at a place is in.
  private func question(
    _ asking: Asking, host: Int, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let fact = bank.deck.facts[host]
    let list = bank.listName(at: host, kind: fact.kind)
    let others = ([host] + bank.siblings(of: host)).filter {
      asking.isForeign(asking.itemPhrase(at: $0), to: asking.fact.topic)
    }
    guard others.count >= 3 else { throw Refusal("O01", "there are not three items that fit") }
    // Nothing is asked that the stem could answer, so it is looked at without its words.
    let maker = OptionMaker(
      bank: bank, stem: bank.stem(""), isText: asking.fact.name.isEmpty, allowsTwo: false,
      topicWords: [], trace: asking.trace)
    let key = asking.itemPhrase(at: asking.index)
    let pool = others.map { asking.itemPhrase(at: $0) }
    let (options, right) = try maker.options(key: key, pools: [pool], using: &generator)
    guard options.count == 4 else { throw Refusal("O01", "there are not three items that fit") }
    let shown = others.filter { options.contains(asking.itemPhrase(at: $0).text) }
    let wrong = options.indices.filter { $0 != right }
    return asking.question(
      .oddOneOut, .oddOneOut, stem: asking.phrasing.oddOneOut(of: 4, in: list),
      response: .choice(options: options, right: right), answer: key.text,
      hint: asking.phrasing.hint(wrong: options[wrong[generator.next(below: wrong.count)]]),
      topic: fact.topic, otherFacts: shown.map { bank.deck.facts[$0].id })
  }
}

extension Asking {
  /// The place of one fact of each other topic's list of the kind in which the fact certainly is
  /// not, nearest first.
  fileprivate var hosts: [Int] {
    let own = itemPhrase(at: index)
    var hosts: [Int] = []
    for place in bank.strangers(of: index) where !bank.deck.facts[place].topic.isEmpty {
      guard !hosts.contains(where: { bank.lists.isOneKindAndTopic($0, place) }),
        isForeign(own, to: bank.deck.facts[place].topic)
      else { continue }
      hosts.append(place)
    }
    return hosts
  }
}
