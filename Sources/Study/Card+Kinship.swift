import Questions

extension Card {
  /// Whether one of two cards would print what the other asks for: they are of one fact, ask for
  /// the same thing by its meaning and by its other names, one is the list the other belongs to, or
  /// both ask for places in one order, whose stems name neighbors.
  func isKin(of other: Card) -> Bool {
    guard deck == other.deck else { return false }
    if fact == other.fact || thing == other.thing { return true }
    if direction == .position, other.direction == .position, list == other.list { return true }
    return (isOfList && other.fact.hasPrefix(fact + "/"))
      || (other.isOfList && fact.hasPrefix(other.fact + "/"))
  }

  /// The cards that ask its fact in the other directions, whether the deck has them or not.
  var siblings: [Card] {
    Direction.allCases.filter { $0 != direction }
      .map { Card(deck: deck, fact: fact, direction: $0) }
  }

  /// The first part of the fact's identifier: that of its topic, if it has one.
  var root: String { String(fact.prefix { $0 != "/" }) }

  /// The identifier of the list the fact belongs to.
  private var list: Substring { fact.prefix(upTo: fact.lastIndex(of: "/") ?? fact.startIndex) }

  /// The identifier of what the fact is another name of; the fact's own if it is none.
  private var thing: Substring { list.hasSuffix("/also") ? list.dropLast(5) : fact[...] }

  private var isOfList: Bool { direction == .members || direction == .order }
}
