package import DeckFormat
package import Questions

extension CardSearch {
  /// Whether some fact of a deck may be found.
  package func mayHold(in deck: Deck) -> Bool {
    terms.allSatisfy { term in
      switch term.condition {
      case .deck(let wanted): Self.isNamed(deck, wanted) != term.isNegated
      case .tag(let wanted):
        deck.tags.contains { Self.folded($0) == wanted } != term.isNegated
      default: true
      }
    }
  }

  /// Whether a fact meets the terms that are about facts; its deck must meet its own.
  package func holds(for fact: Fact) -> Bool {
    // Texts last: they take longest.
    for term in terms where !term.isText {
      switch term.condition {
      case .kind(let kind): if (fact.kind == kind) == term.isNegated { return false }
      case .topic(let wanted):
        let isOfTopic = [fact.topic, fact.heading].contains { Self.folded($0) == wanted }
        if isOfTopic == term.isNegated { return false }
      default: break
      }
    }
    guard terms.contains(where: \.isText) else { return true }
    let text = Self.text(of: fact)
    return terms.allSatisfy { term in
      guard case .text(let wanted) = term.condition else { return true }
      return text.holds(Array(wanted.utf8)) != term.isNegated
    }
  }

  /// Whether a card meets the terms that are about cards; its fact must meet its own.
  package func holds(for card: Card, _ standing: CardStanding, on today: Int) -> Bool {
    terms.allSatisfy { term in
      switch term.condition {
      case .trait(let trait): standing.has(trait, on: today) != term.isNegated
      case .direction(let direction): (card.direction == direction) != term.isNegated
      default: true
      }
    }
  }

  /// Whether some term is about cards, so that a fact without cards is not found.
  package var isAboutCards: Bool {
    terms.contains { term in
      switch term.condition {
      case .trait, .direction: true
      default: false
      }
    }
  }
}

extension CardSearch {
  /// Whether a deck is called so, in folded letters.
  static func isNamed(_ deck: Deck, _ wanted: String) -> Bool {
    folded(deck.id) == wanted || folded(deck.title) == wanted
  }

  /// Everything a fact says, in folded letters; a line between its parts, so that no phrase runs
  /// from one into the next.
  private static func text(of fact: Fact) -> [UInt8] {
    var parts = [fact.name, fact.text]
    parts += fact.aliases
    for side in fact.sides {
      parts.append(side.term)
      parts.append(side.value)
    }
    if let note = fact.note { parts.append(note) }
    if let prompt = fact.prompt { parts.append(prompt) }
    if let qualifier = fact.qualifier { parts.append(qualifier) }
    var bytes: [UInt8] = []
    for part in parts where !part.isEmpty {
      bytes += folded(part).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension SearchTerm {
  /// Whether it looks for text.
  fileprivate var isText: Bool { if case .text = condition { true } else { false } }
}

extension [UInt8] {
  /// Whether a piece stands somewhere in it; an empty one does.
  fileprivate func holds(_ piece: [UInt8]) -> Bool {
    guard let first = piece.first else { return true }
    guard count >= piece.count else { return false }
    for start in 0...(count - piece.count) where self[start] == first {
      var length = 1
      while length < piece.count, self[start + length] == piece[length] { length += 1 }
      if length == piece.count { return true }
    }
    return false
  }
}
