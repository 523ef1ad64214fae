import Chance
import DeckFormat
import Markup

/// A card being asked: its fact, and what every generator needs of it.
struct Asking {
  /// The card.
  let card: Card
  /// The card's key.
  let cardID: Card.ID
  /// The facts of its deck.
  let bank: Bank
  /// What it asks.
  let fact: Fact
  /// The place of the fact in its deck.
  let index: Int
  /// The seed the question is drawn with.
  let seed: UInt64
  /// What the learner has answered instead, the most frequent first.
  let confusions: [String]
  /// Where options that are left out are written down; nil where nobody asks.
  let trace: OptionTrace?

  /// Looks a card up; nil if the bank has no such fact.
  init?(
    _ card: Card, in bank: Bank, seed: UInt64, confusions: [String] = [],
    trace: OptionTrace? = nil
  ) {
    guard card.deck == bank.deck.id, let index = bank.index(of: card.fact) else { return nil }
    self.card = card
    cardID = card.id
    self.bank = bank
    self.index = index
    self.seed = seed
    self.confusions = confusions
    self.trace = trace
    fact = bank.deck.facts[index]
  }

  /// Takes a card of the bank by its place.
  init(cardAt place: Int, in bank: Bank, seed: UInt64) {
    card = bank.cards[place]
    cardID = card.id
    self.bank = bank
    index = bank.factOfCard[place]
    self.seed = seed
    confusions = []
    trace = nil
    fact = bank.deck.facts[index]
  }

  /// The sentences of the deck's language.
  var phrasing: any Phrasing { bank.phrasing }

  /// The BCP 47 tag of the deck's language.
  var language: String { bank.deck.language }

  /// The name and the other names of the fact.
  var names: [String] { [fact.name] + fact.aliases }

  /// The topic's name and other names; empty if the fact belongs to none.
  var topicNames: [String] {
    guard !fact.topic.isEmpty else { return [] }
    return [fact.topic] + (bank.aliasesOfTopic[fact.topic] ?? [])
  }

  /// The text that stands for the fact where it is asked for its topic: its name, or what it says.
  var item: String {
    fact.name.isEmpty
      ? Definiens.withoutSubject(fact.text.withoutFullStop, language: language) : fact.name
  }

  /// What the fact's list, or the list that is the fact, is called.
  var listName: ListName {
    let kind = fact.memberKind ?? fact.kind
    return bank.listName(at: index, kind: kind)
  }

  /// The title of the deck, before a question that names nothing of it; nil where something does.
  var context: String? { bank.context(of: fact.kind == .faq ? fact.name : fact.heading) }

  /// The members of a list, in the author's order.
  var members: [Fact] { fact.members.compactMap { bank[$0] } }

  /// A question somebody wrote, behind the deck's title where it names nothing of the deck.
  var openQuestion: String {
    guard fact.kind == .faq, let context else { return fact.prompt ?? fact.name }
    return "\(context): \(fact.name)"
  }

  /// Which of several sides a contrast is asked from; the same for every seed, so that another
  /// seed asks the same.
  func firstSide(of count: Int) -> Int { Int(FNV1a.hash(cardID) % UInt64(max(1, count))) }

  /// A number that chooses between sentences of one meaning; the same for every seed.
  var variant: Int { Int(FNV1a.hash(cardID) >> 32 & 0xFFFF) }

  /// The spellings that are right for a name, without those that name something else.
  func accepted(_ name: String, _ others: [String]) -> [String] {
    [name]
      + (others + halves(of: name)).filter { other in
        !bank.isSame(other, name)
          && bank.facts(named: other).allSatisfy { place in
            let fact = bank.deck.facts[place]
            return bank.isSame(fact.name, name)
              || (fact.kind == .alias && bank.isSame(fact.topic, name))
          }
      }
  }

  /// The words on both sides of the slash in *Planning/Scheming*, each of which is right; none for
  /// terms and for short words, as in *km/h*.
  private func halves(of name: String) -> [String] {
    guard fact.kind == .stage || fact.kind == .role || fact.kind == .labelled else { return [] }
    let halves = name.split(separator: "/").map(String.init)
    let areWords = halves.allSatisfy { $0.count > 3 && $0.allSatisfy(\.isLetter) }
    return halves.count == 2 && areWords ? halves : []
  }

  /// A name without a leading article.
  func withoutArticle(_ name: String) -> String {
    guard let space = name.firstIndex(of: " "),
      bank.normalForm.words.articles.contains(name[..<space].lowercased())
    else { return name }
    return String(name[name.index(after: space)...])
  }

  /// The first letter and the length of a name, whose article and dollar signs help nobody.
  func hint(name: String) -> String {
    phrasing.hint(name: withoutArticle(FormulaText.withoutSigns(name)))
  }

  /// Makes the question.
  func question(
    _ form: Form, _ pattern: Pattern, stem: String, response: Question.Response, answer: String,
    hint: String, topic: String? = nil, keyPoints: [String]? = nil,
    otherFacts: [Fact.ID] = [], isTrimmed: Bool = false
  ) -> Question {
    Question(
      card: card, form: form, pattern: pattern,
      facts: fact.kind == .list ? [fact.id] + fact.members : [fact.id] + otherFacts,
      kind: fact.memberKind ?? fact.kind, topic: topic ?? fact.topic, stem: stem,
      response: response, answer: answer, keyPoints: keyPoints ?? fact.keyPoints, hint: hint,
      note: fact.note, images: fact.images, location: fact.location, seed: seed,
      isTrimmed: isTrimmed)
  }
}

extension String {
  /// This text without a full stop at its end, unless an abbreviation has it there.
  var withoutFullStop: String {
    guard hasSuffix(".") else { return self }
    let word = dropLast().reversed().prefix { $0 != " " }
    return word.contains(".") ? self : String(dropLast())
  }
}
