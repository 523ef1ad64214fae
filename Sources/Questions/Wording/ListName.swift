import DeckFormat

/// What a list is called.
struct ListName: Equatable, Sendable {
  /// What its members are.
  var kind: Fact.Kind
  /// Its heading, as written; empty if it has none.
  var heading: String
  /// What the list itself is headed where that only says what its members are, such as *People*
  /// below *Economics*; else the heading.
  var title: String
  /// The deck's title where neither heading nor topic says what the list is about; else nil.
  var context: String?
  /// Its topic.
  var topic: TopicName
  /// Whether the heading must be named, because the topic has other lists of the kind.
  var needsHeading: Bool
}
