/// Something that bears a name in the notes, and what tells it from others of the same name.
package struct NameBearer: Hashable, Sendable {
  /// The name, as written.
  package let name: String
  /// The name of the topic it belongs to; its own for a topic, empty if it belongs to none.
  package let topic: String
  /// The heading it stands below; empty for a topic, and if there is none.
  package let heading: String
  /// The identifier of its deck.
  package let deck: String

  /// Creates a bearer from its parts, in which a topic is the same wherever it is defined.
  package init(name: String, topic: String = "", heading: String = "", deck: String = "") {
    self.name = name
    self.topic = topic
    self.heading = name == topic ? "" : heading
    self.deck = deck
  }

  /// What it is called, said more and more exactly: by its name, with its topic, its heading, its
  /// deck; `told` is how a name is written.
  func calls(_ told: (String) -> String) -> [String] {
    let name = told(name)
    let full = topic.isEmpty || topic == self.name ? name : "\(name) of \(told(topic))"
    return [
      name, full, heading.isEmpty ? full : "\(full) (\(told(heading)))", "\(full) (\(deck))",
    ]
  }
}
