import Markup

extension DeckDraft {
  /// A draft as text, and where each line of it came from.
  package struct Printed: Equatable, Sendable {
    /// The whole file.
    package var text: String
    /// The entry that stands on a line, by the line's number from 1; headings count as the entry below
    /// them.
    package var entryOfLine: [Int: Entry]
    /// The place of that entry in ``DeckDraft/entries``, by the line's number from 1.
    package var numberOfLine: [Int: Int]
  }

  /// The deck's file; reading it and printing that deck gives the same text again.
  package var text: String { printed().text }

  /// The deck's file with the entries of its lines.
  package func printed() -> Printed {
    var writer = DraftWriter()
    writer.writeFrontMatter(of: self)
    for part in parts { writer.write(part) }
    let entries = entries
    return Printed(
      text: writer.lines.joined(separator: "\n") + "\n",
      entryOfLine: writer.numberOfLine.mapValues { entries[$0] },
      numberOfLine: writer.numberOfLine)
  }

  /// The deck that the draft stands for, with the places and rules of the source.
  ///
  /// - Parameters:
  ///   - path: The source, as it was named to Cardinal; its last part is the deck's identifier.
  ///   - source: The source's text, which places refer to.
  /// - Returns: The deck; its diagnostics are empty, because they would tell of a file nobody has seen.
  package func deck(path: String, source: String) -> Deck {
    let printed = printed()
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    var deck = Deck(parsing: printed.text, path: stem + ".md")
    deck.path = path
    deck.source = source
    deck.diagnostics = []
    for index in deck.facts.indices {
      let line = deck.facts[index].location.line
      guard let entry = printed.entryOfLine[line] else { continue }
      deck.facts[index].location.line = entry.lines.lowerBound
      deck.facts[index].location.column = 1
      deck.facts[index].endLine = entry.lines.upperBound
      if deck.facts[index].kind != .list { deck.facts[index].rule = entry.rule }
    }
    return deck
  }
}
