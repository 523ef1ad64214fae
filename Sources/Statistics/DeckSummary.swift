package import Questions
package import Study

/// One deck's line in `decks`.
package struct DeckSummary: Equatable, Sendable, Identifiable {
  /// The identifier of the deck.
  package var id: String
  /// What the deck is called.
  package var title: String
  /// The facts in it, lists included.
  package var facts: Int
  /// The cards of these facts.
  package var cards: Int
  /// The cards that were never reviewed; suspended ones are not counted.
  package var new: Int
  /// The cards that were reviewed but are not known yet.
  package var learning: Int
  /// The cards that are known: not due again for three weeks after their last review or longer.
  package var known: Int
  /// The cards due today or before; suspended ones are not counted.
  package var due: Int
  /// True retention.
  package var retention: Retention

  /// Creates a summary from its parts.
  package init(
    id: String, title: String, facts: Int, cards: Int, new: Int, learning: Int, known: Int,
    due: Int, retention: Retention
  ) {
    self.id = id
    self.title = title
    self.facts = facts
    self.cards = cards
    self.new = new
    self.learning = learning
    self.known = known
    self.due = due
    self.retention = retention
  }

  /// Sums up one deck for one learner.
  ///
  /// - Parameters:
  ///   - id: The identifier of the deck.
  ///   - title: What it is called.
  ///   - facts: The number of its facts.
  ///   - cards: Its cards.
  ///   - states: The states of reviewed cards, of this and any other deck.
  ///   - suspended: The cards that are not asked until further notice.
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - retention: True retention in this deck.
  package init(
    id: String, title: String, facts: Int, cards: some Collection<Card.ID>,
    states: [Card.ID: CardState], suspended: Set<Card.ID> = [], today: Int,
    retention: Retention = Retention()
  ) {
    self.init(
      id: id, title: title, facts: facts, cards: cards.count, new: 0, learning: 0, known: 0,
      due: 0, retention: retention)
    for card in cards {
      let isAsked = suspended.isEmpty || !suspended.contains(card)
      guard let state = states[card] else {
        if isAsked { new += 1 }
        continue
      }
      if state.isFirm { known += 1 } else { learning += 1 }
      if isAsked && state.dueDay <= today { due += 1 }
    }
  }
}

extension DeckSummary: Encodable {
  /// Writes `deck`, `title`, `facts`, `cards`, `new`, `learning`, `known`, `due` (cards) and
  /// `retention`, as in ``Retention``.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .deck)
    try container.encode(title, forKey: .title)
    try container.encode(facts, forKey: .facts)
    try container.encode(cards, forKey: .cards)
    try container.encode(new, forKey: .new)
    try container.encode(learning, forKey: .learning)
    try container.encode(known, forKey: .known)
    try container.encode(due, forKey: .due)
    try container.encode(retention, forKey: .retention)
  }

  private enum Key: String, CodingKey {
    case deck, title, facts, cards, new, learning, known, due, retention
  }
}
