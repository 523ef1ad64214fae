package import DeckFormat

/// What is shown of facts that are found elsewhere in the notes now: what went along with its deck,
/// topic or list in one line, and each that differs in its own.
package struct MoveText: Sendable {
  /// The moves of each line, in the order of the lines; none is empty.
  package let groups: [[FactMove]]

  /// Groups moves; what went along comes first, then what was renamed, each in the given order.
  package init(_ moves: [FactMove]) {
    var wholes: [[FactMove]] = []
    var numbers: [Way: Int] = [:]
    for move in moves {
      guard let way = Way(move) else { continue }
      if let number = numbers[way] {
        wholes[number].append(move)
      } else {
        numbers[way] = wholes.count
        wholes.append([move])
      }
    }
    wholes.removeAll { $0.count < 2 }
    let along = Set(wholes.compactMap { Way($0[0]) })
    groups =
      wholes + moves.filter { move in !(Way(move).map(along.contains) ?? false) }.map { [$0] }
  }

  /// The lines with their numbers, in at most so many columns.
  package func lines(width: Int) -> [String] {
    let digits = "\(groups.count)".count
    return groups.enumerated().flatMap { index, group in
      let number = "\(index + 1)"
      return Wrapping.lines(
        group.count == 1 ? Self.line(group[0]) : Self.line(of: group), width: width,
        indent: String(repeating: " ", count: digits - number.count) + number + "  ")
    }
  }

  /// One move: what the fact was, what it is now, and what became of it.
  package static func line(_ move: FactMove) -> String {
    let (old, new) = (name(of: move.from), name(of: move.to))
    let from = place(of: move.from)
    let to = place(of: move.to)
    let what = words(for: move.change)
    if old != new {
      return "\(from): \(old) is now \(new)\(from == to ? "" : " in \(to)") (\(what))"
    }
    return "\(old): \(from) is now \(to) (\(what))"
  }

  /// Several moves of facts that went the same way: `bread is now baking: 21 facts`.
  private static func line(of group: [FactMove]) -> String {
    let facts = Plural.count(group.count, "fact")
    guard let first = group.first, let way = Way(first) else { return facts }
    return switch first.change {
    case .deckRenamed, .placeRenamed, .renamed, .rewritten:
      "\(way.from.sanitized) is now \(way.to.sanitized): \(facts)"
    case .moved, .split:
      "\(facts) of \(way.from.sanitized) are in \(way.to.sanitized) now "
        + "(\(words(for: first.change)))"
    }
  }

  private static func words(for change: FactMove.Change) -> String {
    switch change {
    case .renamed: "renamed"
    case .rewritten: "rewritten"
    case .moved: "moved"
    case .placeRenamed: "under another heading"
    case .deckRenamed: "the deck has another name"
    case .split: "in a deck of its own"
    }
  }

  /// What a fact is called, in quotation marks.
  package static func title(_ fact: FactSnapshot) -> String { name(of: fact) }

  private static func name(of fact: FactSnapshot) -> String {
    let name = (fact.name.isEmpty ? fact.text : fact.name).sanitized
    return "'\(name.truncated(to: 40, ellipsis: "…"))'"
  }

  private static func place(of fact: FactSnapshot) -> String {
    (fact.parent.isEmpty ? fact.deck : "\(fact.deck)/\(fact.parent)").sanitized
  }
}

extension MoveText {
  /// Which deck, topic or list a fact went along with, itself as it was.
  private struct Way: Hashable {
    /// The place before, such as `bread` or `bread/sourdough`.
    let from: String
    /// The place now.
    let to: String
    /// What became of it.
    let change: FactMove.Change

    /// The way of a move: both paths without the parts they end with in common; nil where the fact
    /// itself has another name.
    init?(_ move: FactMove) {
      var old = Self.parts(move.from)
      var new = Self.parts(move.to)
      guard old.last == new.last, move.from.name == move.to.name else { return nil }
      while old.count > 1, new.count > 1, old.last == new.last {
        old.removeLast()
        new.removeLast()
      }
      from = old.joined(separator: "/")
      to = new.joined(separator: "/")
      change = move.change
    }

    private static func parts(_ fact: FactSnapshot) -> [Substring] {
      [fact.deck[...]] + fact.id.split(separator: "/")
    }
  }
}
