import Markup

/// What a deck last said of a fact: what renamed facts are recognized by.
package struct FactSnapshot: Equatable, Sendable {
  /// The identifier of the deck.
  package var deck: String
  /// The identifier of the fact within the deck.
  package var id: Fact.ID
  /// The identifier without its last part: the list or topic it stands in; empty for a topic's own.
  package var parent: String
  /// The sort of fact.
  package var kind: Fact.Kind
  /// What it is called; may be empty.
  package var name: String
  /// What is said of it; may be empty.
  package var text: String
  /// The deck's file, as it was named to Cardinal.
  package var path: String
  /// The line it starts at, from 1.
  package var line: Int

  /// Creates a snapshot from its parts.
  package init(
    deck: String, id: Fact.ID, parent: String, kind: Fact.Kind, name: String, text: String,
    path: String, line: Int
  ) {
    self.deck = deck
    self.id = id
    self.parent = parent
    self.kind = kind
    self.name = name
    self.text = text
    self.path = path
    self.line = line
  }

  /// The last part of the identifier, which a comment in the notes can give to a fact.
  package var lastPart: String { id.split(separator: "/").last.map(String.init) ?? id }

  /// The snapshot of a fact of a deck as it stands now.
  package init(_ fact: Fact, in deck: Deck) {
    self.init(
      deck: deck.id, id: fact.id,
      parent: fact.id.lastIndex(of: "/").map { String(fact.id[..<$0]) } ?? "", kind: fact.kind,
      name: fact.name, text: fact.text, path: deck.path, line: fact.location.line)
  }
}
