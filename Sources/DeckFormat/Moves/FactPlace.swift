/// A path within a deck: that of a fact, or of the topic or list that facts stand in.
struct FactPlace: Hashable, Sendable {
  /// The identifier of the deck.
  var deck: String
  /// The identifier of the fact, topic or list; empty for the deck itself.
  var path: String

  /// Creates a place from its parts.
  init(deck: String, path: String) {
    self.deck = deck
    self.path = path
  }

  /// The place of a fact itself.
  init(_ fact: FactSnapshot) { self.init(deck: fact.deck, path: fact.id) }

  /// What a fact stands in.
  init(around fact: FactSnapshot) { self.init(deck: fact.deck, path: fact.parent) }

  /// The path's last part; the whole path where it has no other.
  var name: Substring {
    path.utf8.lastIndex(of: 0x2f).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// The place one part up; nil for a deck itself.
  var parent: FactPlace? {
    guard !path.isEmpty else { return nil }
    let parent = path.utf8.lastIndex(of: 0x2f).map { String(path[..<$0]) } ?? ""
    return FactPlace(deck: deck, path: parent)
  }
}
