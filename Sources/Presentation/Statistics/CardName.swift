package import DeckFormat
package import Questions

/// What a card is called where a person reads it.
package struct CardName: Equatable, Sendable {
  /// What is asked: `Face of Heist, asked for its name`.
  package var title: String
  /// What bears the name that is the right answer, to be told from what it was taken for; nil where
  /// the answer is no name.
  package var bearer: NameBearer?

  /// Creates a name from its parts.
  package init(title: String, bearer: NameBearer? = nil) {
    self.title = title
    self.bearer = bearer
  }

  /// The name of a card of a fact in a deck, by the deck's identifier.
  package init(_ fact: Fact, _ direction: Card.Direction, deck: String = "") {
    let name = fact.name.isEmpty ? fact.text : fact.name
    let topic = fact.topic.isEmpty || fact.topic == name ? "" : " of \(fact.topic.told())"
    let ofTopic = NameBearer(name: fact.topic, topic: fact.topic, deck: deck)
    let bearer: NameBearer? =
      switch direction {
      case .name where fact.kind == .alias || fact.kind == .gloss: ofTopic
      case .name:
        NameBearer(name: fact.name, topic: fact.topic, heading: fact.heading, deck: deck)
      case .topic: ofTopic
      case .meaning, .position, .members, .order, .sides, .answer: nil
      }
    self.init(
      title: "\(name.told())\(topic), asked for its \(direction.rawValue)",
      bearer: bearer.flatMap { $0.name.isEmpty ? nil : $0 })
  }
}
