package import Questions
package import Statistics

/// What the things that statistics are about are called in the notes.
package struct LearningNames: Sendable {
  /// The names of cards; see ``Summary/namedCards`` for those that are wanted.
  package var cards: [Card.ID: CardName]
  /// The names of topics.
  package var topics: [TopicTally.Key: String]

  /// Creates names; what has none is shown by its key.
  package init(cards: [Card.ID: CardName] = [:], topics: [TopicTally.Key: String] = [:]) {
    self.cards = cards
    self.topics = topics
  }

  /// What a card is called.
  func title(of card: Card.ID) -> String { (cards[card]?.title ?? card).sanitized }

  /// What a topic is called: its name, else its identifier and that of its deck.
  func title(of topic: TopicTally.Key) -> String {
    if let name = topics[topic] { return name.sanitized }
    let isOfAnother = topic.deck.isEmpty || topic.deck == topic.topic
    return (isOfAnother ? topic.topic : "\(topic.topic) (\(topic.deck))").sanitized
  }
}
