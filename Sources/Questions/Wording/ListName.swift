package import DeckFormat

/// What a list is called.
package struct ListName: Equatable, Sendable {
  /// What its members are.
  package var kind: Fact.Kind
  /// Its heading, as written.
  package var heading: String
  /// Its topic; empty if none.
  package var topic: String
  /// Whether the heading must be named, because the topic has other lists of the kind.
  package var needsHeading: Bool

  /// Creates a list's name from its parts.
  package init(kind: Fact.Kind, heading: String, topic: String, needsHeading: Bool) {
    self.kind = kind
    self.heading = heading
    self.topic = topic
    self.needsHeading = needsHeading
  }
}
