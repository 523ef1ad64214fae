package import Questions
package import Statistics

/// What the things that statistics are about are called in the notes.
package struct LearningNames: Sendable {
  /// The names of cards; see ``Summary/namedCards`` for those that are wanted.
  package var cards: [Card.ID: CardName]
  /// The names of topics.
  package var topics: [TopicTally.Key: String]
  /// What bears the names of confused cards and of what they were taken for.
  package var bearers: NameBearers

  /// Creates names; what has none is shown by its key.
  package init(
    cards: [Card.ID: CardName] = [:], topics: [TopicTally.Key: String] = [:],
    bearers: NameBearers = NameBearers()
  ) {
    self.cards = cards
    self.topics = topics
    self.bearers = bearers
  }

  /// What a card is called.
  func title(of card: Card.ID) -> String { (cards[card]?.title ?? card).sanitized }

  /// What topics are called, in order; those of one name are told apart by their decks.
  func titles(of topics: [TopicTally.Key]) -> [String] {
    let titles = topics.map(title)
    let counts = Dictionary(titles.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(topics, titles).map { topic, title in
      (counts[title] ?? 0) > 1 ? "\(title) (\(topic.deck.sanitized))" : title
    }
  }

  /// What a topic is called: its name, else its identifier and that of its deck.
  private func title(of topic: TopicTally.Key) -> String {
    if let name = topics[topic] { return name.sanitized }
    let isOfAnother = topic.deck.isEmpty || topic.deck == topic.topic
    return (isOfAnother ? topic.topic : "\(topic.topic) (\(topic.deck))").sanitized
  }
}
