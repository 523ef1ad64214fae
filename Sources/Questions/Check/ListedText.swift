import DeckFormat

/// A list of a deck and a text in it, as the key of a table.
struct ListedText: Hashable {
  /// What the members of the list are.
  var kind: Fact.Kind
  /// The topic the list belongs to; empty if it belongs to none.
  var topic: String
  /// The heading of the list, or what one of its members says.
  var text: String
}
