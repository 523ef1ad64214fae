package import DeckFormat

/// The facts of one deck, arranged for asking.
///
/// Making one takes time linear in the number of facts; everything that needs comparisons between
/// facts is found when it is asked for.
package struct Bank: Sendable {
  /// The deck.
  package let deck: Deck
  /// The cards, in the author's order; facts the author turned off have none.
  package let cards: [Card]
  /// The place in ``Deck/facts`` of each card's fact, in the order of ``cards``.
  package let factOfCard: [Int]
  /// The words of the deck's language.
  package let lexicon: Lexicon
  /// How names of the deck are compared.
  package let normalForm: NormalForm
  /// The sentences of questions in the deck's language.
  let phrasing: any Phrasing
  /// The texts of the facts, kept while they are asked about.
  private(set) var texts: TextCache
  /// The texts of characteristics and examples, in lower case, that stand under several topics.
  let sharedTexts: Set<String>
  /// Which facts stand in one list.
  let lists: ListTable
  /// The words of topics' names, which are compared by identity only.
  let terms: Set<String>
  /// The places of the topics' own definitions in ``Deck/facts``, ascending.
  let definitionsOfTopics: [Int]
  /// The place of each topic's own definition, by its name.
  let definitionOfTopic: [String: Int]
  /// The places of the facts of each topic, by its name, as runs in file order.
  let runsOfTopic: [String: [Range<Int>]]
  /// The normal forms of the names in tables of counterparts.
  let counterparts: Set<String>
  /// The other names of topics, by the topic's name.
  let aliasesOfTopic: [String: [String]]
  /// The normal forms of the aspects under which topics are compared.
  let aspects: Set<String>
  /// The normal forms of names by their first word: what a stem must not name beside its answer.
  let namesByFirstWord: [String: [String]]
  /// The words that texts of the deck write with a small first letter.
  let smallWords: SmallWords
  private let names: NameKeys

  /// Arranges a deck.
  package init(_ deck: Deck) {
    self.deck = deck
    lexicon = Lexicon(language: deck.language)
    normalForm = NormalForm(language: deck.language)
    phrasing = Wording.of(language: deck.language)
    lists = ListTable(deck.facts)
    texts = TextCache(window: deck.facts.indices)
    smallWords = SmallWords(of: deck.facts)
    var cards: [Card] = []
    cards.reserveCapacity(deck.facts.count * 2)
    var factOfCard: [Int] = []
    factOfCard.reserveCapacity(deck.facts.count * 2)
    var definitionsOfTopics: [Int] = []
    var definitionOfTopic: [String: Int] = [:]
    var runs: [String: [Range<Int>]] = [:]
    var counterparts: Set<String> = []
    var aspects: Set<String> = []
    var start = 0
    let tellsTopicsApart = deck.topics.count > 1
    let facts = deck.facts
    let shared = Self.sharedTexts(in: facts, tellsTopicsApart: tellsTopicsApart)
    sharedTexts = shared
    let twins = Self.twins(in: facts)
    let comparable = Self.comparableLists(in: facts)
    // By index: a fact is large, and copying ten thousand of them is felt.
    for index in facts.indices {
      // What is true of two topics cannot be asked for its topic.
      let isShared = !shared.isEmpty && shared.contains(facts[index].text.lowercased())
      for direction in Self.directions(of: facts[index]) {
        if direction == .topic, isShared || !comparable.contains(Self.listKey(of: facts[index])) {
          continue
        }
        if direction == .name, twins.contains(index) { continue }
        cards.append(Card(deck: deck.id, fact: facts[index].id, direction: direction))
        factOfCard.append(index)
      }
      if facts[index].kind == .contrast {
        aspects.insert(normalForm.form(of: facts[index].name))
        if facts[index].rule == Self.counterpartRule {
          for side in facts[index].sides { counterparts.insert(normalForm.form(of: side.value)) }
        }
      }
      if facts[index].kind == .definition, !facts[index].topic.isEmpty,
        facts[index].topic == facts[index].name
      {
        definitionsOfTopics.append(index)
        if definitionOfTopic[facts[index].topic] == nil {
          definitionOfTopic[facts[index].topic] = index
        }
      }
      if index + 1 == facts.count || facts[index + 1].topic != facts[index].topic {
        runs[facts[index].topic, default: []].append(start..<(index + 1))
        start = index + 1
      }
    }
    self.cards = cards
    self.factOfCard = factOfCard
    self.definitionsOfTopics = definitionsOfTopics
    self.definitionOfTopic = definitionOfTopic
    runsOfTopic = runs
    self.counterparts = counterparts
    self.aspects = aspects
    aliasesOfTopic = Dictionary(
      deck.topics.lazy.filter { !$0.aliases.isEmpty }.map { ($0.name, $0.aliases) },
      uniquingKeysWith: { first, _ in first })
    (terms, namesByFirstWord) = Self.words(
      ofTopicsIn: deck, lexicon: lexicon, normalForm: normalForm)
    names = NameKeys(of: deck.facts, normalForm: normalForm)
  }

  /// A bank of the same deck that keeps the texts of the facts at some places only.
  func keepingTexts(of window: Range<Int>) -> Bank {
    var bank = self
    bank.texts = TextCache(window: window)
    return bank
  }

  /// The fact of an identifier; nil if the deck has none.
  package subscript(_ id: Fact.ID) -> Fact? { deck.indexOfFact[id].map { deck.facts[$0] } }

  /// The fact a card asks; nil if the card is of another deck or its fact is gone.
  package func fact(of card: Card) -> Fact? { card.deck == deck.id ? self[card.fact] : nil }

  /// The place of a fact in ``Deck/facts``; nil if the deck has none.
  func index(of id: Fact.ID) -> Int? { deck.indexOfFact[id] }

  /// The places of the facts that bear a name, whatever its case and article, ascending.
  func facts(named name: String) -> [Int] {
    names.candidates(for: name).filter { isSame(deck.facts[$0].name, name) }
  }

  /// Whether two names are one in the deck's normal form.
  func isSame(_ one: String, _ other: String) -> Bool {
    one == other || normalForm.form(of: one) == normalForm.form(of: other)
  }
}

extension Bank {
  /// The rule that reads the rows of tables of counterparts.
  static let counterpartRule = "deck.counterpart"

  /// The longest list that is asked as a whole; nobody recites more.
  package static let longestList = 9

  /// The directions a fact can be asked in, the first to be learned first.
  static func directions(of fact: Fact) -> [Card.Direction] {
    guard fact.quiz != .off else { return [] }
    switch fact.kind {
    // Of an example in a table there are many others that are right.
    case .definition:
      return isExampleColumn(fact.columns.last) ? [.name] : [.name, .meaning]
    case .alias: return isShortening(fact.name, of: fact.topic) ? [] : [.name]
    case .gloss: return [.name]
    case .role, .labelled:
      return fact.topic.isEmpty ? [.name, .meaning] : [.name, .meaning, .topic]
    case .characteristic, .example: return fact.topic.isEmpty ? [] : [.topic]
    case .stage: return [.position]
    case .list:
      guard fact.members.count <= longestList, fact.memberKind != .definition,
        !isCollection(fact.name)
      else { return [] }
      return fact.memberKind == .stage && fact.members.count > 2 ? [.order, .members] : [.members]
    case .contrast: return [.sides]
    case .faq, .authored: return [.answer]
    }
  }
}

extension Bank {
  /// Whether a table's header says that its column has examples.
  private static func isExampleColumn(_ header: String?) -> Bool {
    guard let word = header?.openingWord else { return false }
    return ["example", "examples", "beispiel", "beispiele"].contains(word)
  }

  /// Whether one of two names holds the other, so that knowing one is knowing both.
  private static func isShortening(_ alias: String, of topic: String) -> Bool {
    let one = " " + alias.lowercased() + " "
    let other = " " + topic.lowercased() + " "
    return one.contains(other) || other.contains(one)
  }

  /// Whether a heading names a collection that nobody recites, such as *Facts* or *Advice*.
  private static func isCollection(_ heading: String) -> Bool {
    heading.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
      collections.contains(String($0))
    }
  }

  private static let collections: Set<String> = [
    "facts", "advice", "tips", "notes", "hints", "terms", "glossary", "vocabulary", "warnings",
    "miscellaneous", "fakten", "hinweise", "tipps", "notizen", "begriffe", "glossar",
  ]
}

extension Bank {
  /// The words of the topics' names and other names, and what a stem must not name by its first
  /// word: topics, and definitions that have another name.
  private static func words(
    ofTopicsIn deck: Deck, lexicon: Lexicon, normalForm: NormalForm
  ) -> (terms: Set<String>, namesByFirstWord: [String: [String]]) {
    var terms: Set<String> = []
    var namesByFirstWord: [String: [String]] = [:]
    func add(_ name: String) {
      let words = lexicon.words(in: name)
      terms.formUnion(words.map(\.text))
      guard let first = words.first else { return }
      namesByFirstWord[first.text, default: []].append(normalForm.form(of: name))
    }
    for topic in deck.topics {
      add(topic.name)
      for alias in topic.aliases { terms.formUnion(lexicon.words(in: alias).map(\.text)) }
    }
    var last = ""
    for index in deck.facts.indices where deck.facts[index].kind == .alias {
      guard deck.facts[index].topic != last else { continue }
      last = deck.facts[index].topic
      add(last)
    }
    return (terms, namesByFirstWord)
  }
}
