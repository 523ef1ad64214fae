/// What was answered of one topic.
package struct TopicTally: Equatable, Sendable {
  /// Names a topic.
  package struct Key: Hashable, Sendable {
    /// The identifier of the deck; empty where cards' keys name none.
    package var deck: String
    /// The first part of the facts' identifiers.
    package var topic: String

    /// Creates a key from its parts.
    package init(deck: String, topic: String) {
      self.deck = deck
      self.topic = topic
    }
  }

  /// The topic.
  package var key: Key
  /// How the answers went.
  package var figures: AnswerFigures

  /// Creates a tally from its parts.
  package init(_ key: Key, figures: AnswerFigures) {
    self.key = key
    self.figures = figures
  }
}

extension TopicTally: Comparable {
  /// Whether the left topic was answered more often; then by deck and topic.
  package static func < (left: Self, right: Self) -> Bool {
    if left.figures.answers != right.figures.answers {
      return left.figures.answers > right.figures.answers
    }
    return (left.key.deck, left.key.topic) < (right.key.deck, right.key.topic)
  }
}

extension TopicTally: Encodable {
  /// Writes `deck`, `topic` and what ``AnswerFigures`` writes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key.deck, forKey: .deck)
    try container.encode(key.topic, forKey: .topic)
    try figures.encode(to: encoder)
  }

  private enum CodingKeys: String, CodingKey { case deck, topic }
}
