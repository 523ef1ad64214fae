import DeckFormat
import Markup

extension DeckReview {
  /// Counts the members of every list of named facts.
  static func sizes(ofListsIn facts: [Fact]) -> [ListedText: Int] {
    var sizes: [ListedText: Int] = [:]
    for index in facts.indices where facts[index].quiz != .off {
      if let key = list(of: facts[index]) { sizes[key, default: 0] += 1 }
    }
    return sizes
  }

  /// The list that a role, a label or an entry of a glossary stands in; nil for other facts.
  private static func list(of fact: Fact) -> ListedText? {
    switch fact.kind {
    case .role, .labelled: ListedText(kind: fact.kind, topic: fact.topic, text: fact.heading)
    case .definition where fact.topic != fact.name:
      ListedText(kind: fact.kind, topic: fact.topic, text: fact.heading)
    default: nil
    }
  }

  /// Notes a list with too few members to choose from, at the first of them.
  mutating func reviewList(at place: Int, siblings: [Int]) {
    let fact = bank.deck.facts[place]
    guard let list = Self.list(of: fact), let size = sizeOfList[list], size < 3 else { return }
    let members = [place] + siblings.filter { bank.deck.facts[$0].quiz != .off }
    // Other lists may fill the options; and a list with one member for each topic is complete.
    guard members.allSatisfy({ $0 >= place && !isChosen($0) }),
      !members.allSatisfy({ bank.name(at: $0).words.contains { bank.terms.contains($0.text) } })
    else { return }
    let noun = fact.kind == .definition ? "entry" : fact.kind.noun
    let nouns = fact.kind == .definition ? "entries" : fact.kind.noun + "s"
    let owner = fact.topic.isEmpty || fact.topic == fact.heading ? "" : " of '\(fact.topic)'"
    report(
      .note, "few-siblings",
      (fact.heading.isEmpty ? "there " : "'\(fact.heading)'\(owner) ")
        + (fact.heading.isEmpty ? (size == 1 ? "is " : "are ") : "has ")
        + "only \(size) \(size == 1 ? noun : nouns), too few to choose from; "
        + "add \(size == 1 ? "two more" : "a third"), or \(size == 1 ? "it is" : "they are") asked "
        + "only by recall and typing",
      at: place)
  }

  private func isChosen(_ place: Int) -> Bool {
    let fact = bank.deck.facts[place]
    return [Card.Direction.name, .meaning].contains { direction in
      switch refusal(Card(deck: bank.deck.id, fact: fact.id, direction: direction), .choice)?.rule {
      case nil, "author": true
      default: false
      }
    }
  }

  /// Notes an order that is not asked because its stages say themselves where they stand.
  mutating func reviewOrder(at place: Int) {
    let fact = bank.deck.facts[place]
    guard fact.memberKind == .stage, let first = fact.members.first,
      let asking = Asking(
        Card(deck: bank.deck.id, fact: first, direction: .position), in: bank, seed: 0)
    else { return }
    do throws(Refusal) {
      try asking.checkPlaces()
    } catch {
      report(
        .note, "numbered-stages",
        "these stages hold numbers or words such as 'first' that tell their places, so only recall "
          + "asks their order; leave the places to the numbers of the list",
        at: place)
    }
  }

  /// Looks at a characteristic or an example, which is asked for its topic: whether another topic
  /// has it too, or it points outside itself.
  mutating func reviewItem(at place: Int, cards: ArraySlice<Card>) {
    let fact = bank.deck.facts[place]
    let text = fact.text.lowercased()
    guard bank.sharedTexts.contains(text) else {
      // Examples quote: *he is a night owl*.
      let pronouns = DefiniensWords.of(language: bank.deck.language).pronouns
      if fact.kind == .characteristic, pronouns.contains(fact.text.firstWord.lowercased()),
        !isAsked(cards, besides: [.recall]),
        cards.contains(where: { refusal($0, .whichTopic)?.rule == "T08" })
      {
        report(
          .note, "pronoun-start",
          "this starts with '\(fact.text.firstWord)', which says nothing where it stands alone, so "
            + "it is not asked for its topic; begin with what it is about, or with a verb",
          at: place)
      }
      return
    }
    guard let first = placeOfShared[text] else {
      placeOfShared[text] = place
      return
    }
    let other = bank.deck.facts[first]
    guard other.topic != fact.topic else { return }
    report(
      .note, "shared",
      "this stands under '\(other.topic)' on line \(other.location.line) as well, so it is not asked "
        + "for its topic; say how the two differ in it, if they do",
      at: place)
  }
}
