package import DeckFormat

/// What is shown of facts that are found elsewhere in the notes now.
package enum MoveText {
  /// One move: what the fact was, what it is now, and what became of it.
  package static func line(_ move: FactMove) -> String {
    let (old, new) = (name(of: move.from), name(of: move.to))
    let from = place(of: move.from)
    let to = place(of: move.to)
    let what =
      switch move.change {
      case .renamed: "renamed"
      case .rewritten: "rewritten"
      case .moved: "moved"
      case .placeRenamed: "under another heading"
      case .deckRenamed: "the deck has another name"
      case .split: "in a deck of its own"
      }
    if old != new {
      return "\(from): \(old) is now \(new)\(from == to ? "" : " in \(to)") (\(what))"
    }
    return "\(old): \(from) is now \(to) (\(what))"
  }

  /// The moves as a list with numbers, and one line for those beyond the most that are shown.
  package static func lines(_ moves: [FactMove], most: Int = .max, width: Int) -> [String] {
    let digits = "\(min(moves.count, most))".count
    var lines = moves.prefix(most).enumerated().flatMap { index, move in
      Wrapping.lines(
        line(move), width: width,
        indent: String(repeating: " ", count: digits - "\(index + 1)".count) + "\(index + 1)  ")
    }
    if moves.count > most { lines.append("and \(moves.count - most) more") }
    return lines
  }

  private static func name(of fact: FactSnapshot) -> String {
    let name = (fact.name.isEmpty ? fact.text : fact.name).sanitized
    return "'\(name.truncated(to: 40, ellipsis: "…"))'"
  }

  private static func place(of fact: FactSnapshot) -> String {
    (fact.parent.isEmpty ? fact.deck : "\(fact.deck)/\(fact.parent)").sanitized
  }
}
