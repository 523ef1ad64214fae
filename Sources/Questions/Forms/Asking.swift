import Chance
import DeckFormat

/// A card being asked: its fact, and what every generator needs of it.
struct Asking {
  /// The card.
  let card: Card
  /// The facts of its deck.
  let bank: Bank
  /// What it asks.
  let fact: Fact
  /// The place of the fact in its deck.
  let index: Int
  /// The seed the question is drawn with.
  let seed: UInt64
  /// The sentences of the deck's language.
  let phrasing: any Phrasing

  /// Looks a card up.
  ///
  /// - Throws: ``Refusal/unsuited`` if the bank has no such fact.
  init(_ card: Card, in bank: Bank, seed: UInt64) throws(Refusal) {
    guard card.deck == bank.deck.id, let index = bank.index(of: card.fact) else {
      throw .unsuited
    }
    self.card = card
    self.bank = bank
    self.index = index
    self.seed = seed
    fact = bank.deck.facts[index]
    phrasing = Wording.of(language: bank.deck.language)
  }

  /// The BCP 47 tag of the deck's language.
  var language: String { bank.deck.language }

  /// The name and the other names of the fact.
  var names: [String] { [fact.name] + fact.aliases }

  /// The topic's name and other names; empty if the fact belongs to none.
  var topicNames: [String] {
    guard !fact.topic.isEmpty else { return [] }
    return [fact.topic] + (bank.aliasesOfTopic[fact.topic] ?? [])
  }

  /// The stage before this one; nil for the first.
  var previousStage: Fact? {
    guard let order = fact.order, order > 1 else { return nil }
    return bank.siblings(of: index).lazy.map { bank.deck.facts[$0] }
      .first { $0.order == order - 1 }
  }

  /// What the fact's list, or the list that is the fact, is called.
  var listName: ListName {
    let kind = fact.memberKind ?? fact.kind
    let lists = bank.facts(ofTopic: fact.topic).count { $0.kind == .list && $0.memberKind == kind }
    return ListName(
      kind: kind, heading: fact.heading, topic: fact.topic,
      needsHeading: lists > 1 || fact.topic.isEmpty)
  }

  /// The members of a list, in the author's order.
  var members: [Fact] { fact.members.compactMap { bank[$0] } }

  /// Which of several sides a contrast is asked from; the same for every seed, so that another
  /// seed asks the same.
  func firstSide(of count: Int) -> Int { Int(FNV1a.hash(card.id) % UInt64(max(1, count))) }

  /// The spellings that are right for a name, without those that name something else.
  func accepted(_ name: String, _ others: [String]) -> [String] {
    [name]
      + others.filter { other in
        !bank.isSame(other, name)
          && bank.facts(named: other).allSatisfy { place in
            let fact = bank.deck.facts[place]
            return bank.isSame(fact.name, name)
              || (fact.kind == .alias && bank.isSame(fact.topic, name))
          }
      }
  }

  /// A name without a leading article.
  func withoutArticle(_ name: String) -> String {
    guard let space = name.firstIndex(of: " "),
      bank.normalForm.words.articles.contains(name[..<space].lowercased())
    else { return name }
    return String(name[name.index(after: space)...])
  }

  /// The first letter and the length of a name, whose article helps nobody.
  func hint(name: String) -> String { phrasing.hint(name: withoutArticle(name)) }

  /// Makes the question.
  func question(
    _ form: Form, _ pattern: Pattern, stem: String, response: Question.Response, answer: String,
    hint: String, topic: String? = nil, keyPoints: [String]? = nil
  ) -> Question {
    Question(
      card: card, form: form, pattern: pattern,
      facts: fact.kind == .list ? [fact.id] + fact.members : [fact.id],
      kind: fact.memberKind ?? fact.kind, topic: topic ?? fact.topic, stem: stem,
      response: response, answer: answer, keyPoints: keyPoints ?? fact.keyPoints, hint: hint,
      note: fact.note, location: fact.location, seed: seed)
  }
}
