import Markup

/// The facts of a deck by the lines they stand on: what is replaced, taken out or added as a whole.
struct DeckUnits {
  /// Facts that stand on the same lines.
  struct Unit {
    /// The fact the others belong to, such as the one that has other names.
    var fact: Fact
    /// All facts of these lines but lists, the main one first.
    var facts: [Fact]
    /// The lines, from 1.
    var lines: ClosedRange<Int>
  }

  /// The units, in the order of the file.
  private(set) var units: [Unit] = []
  /// The place of each fact's unit.
  private(set) var place: [Fact.ID: Int] = [:]

  /// Finds the units of a deck.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - lines: The lines of its file.
  init(_ deck: Deck, lines: [Substring]) {
    for fact in deck.facts where fact.kind != .list {
      if let last = units.last, last.lines.contains(fact.location.line) {
        units[units.count - 1].facts.append(fact)
        place[fact.id] = units.count - 1
        continue
      }
      let end = max(fact.location.line, fact.endLine)
      units.append(Unit(fact: fact, facts: [fact], lines: fact.location.line...end))
      place[fact.id] = units.count - 1
    }
    for index in units.indices where units[index].facts.contains(where: { $0.note != nil }) {
      units[index].lines =
        units[index].lines
        .lowerBound...Self.noteEnd(
          after: units[index].lines.upperBound, in: lines)
    }
  }

  /// The last line of a block quote that follows a line, or that line.
  private static func noteEnd(after line: Int, in lines: [Substring]) -> Int {
    var next = line
    while next < lines.count, lines[next].allSatisfy(\.isWhitespace) { next += 1 }
    guard next < lines.count, lines[next].first == ">" else { return line }
    while next < lines.count, lines[next].first == ">" { next += 1 }
    return next
  }
}

extension DeckUnits.Unit {
  /// What all facts of the unit say.
  var statements: [[String]] { facts.map(\.statement) }

  /// Whether its lines can be taken out without tearing something else apart.
  var isRemovable: Bool { fact.rule != "deck.topic" }
}
