package import DeckFormat
package import Questions

/// What a card is called where a person reads it.
package struct CardName: Equatable, Sendable {
  /// What is asked: `Face of Heist, asked for its name`.
  package var title: String
  /// The name that is the right answer, to be told from what it was taken for; empty where the
  /// answer is no name.
  package var answer: String

  /// Creates a name from its parts.
  package init(title: String, answer: String = "") {
    self.title = title
    self.answer = answer
  }

  /// The name of a card of a fact.
  package init(_ fact: Fact, _ direction: Card.Direction) {
    let name = fact.name.isEmpty ? fact.text : fact.name
    let topic = fact.topic.isEmpty || fact.topic == name ? "" : " of \(fact.topic)"
    let answer =
      switch direction {
      case .name where fact.kind == .alias || fact.kind == .gloss: fact.topic
      case .name: fact.name
      case .topic: fact.topic
      case .meaning, .position, .members, .order, .sides, .answer: ""
      }
    self.init(title: "\(name)\(topic), asked for its \(direction.rawValue)", answer: answer)
  }
}
