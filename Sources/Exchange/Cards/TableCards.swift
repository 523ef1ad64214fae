import Markup

/// Reads tables of cards: comma-separated values, whatever the delimiter.
enum TableCards {
  /// Whether a text without an ending that says so is a table: it has a header that names the sides of
  /// cards, or at least three rows of two or more cells with a tab, a semicolon or a bar between them.
  static func isRecognized(_ lines: CardLines) -> Bool {
    guard let (delimiter, count) = DelimitedLines.guess(lines, share: 0.9) else { return false }
    let rows = DelimitedLines(lines.all.prefix(200), delimiter: delimiter).rows
    guard rows.count > 1, let first = rows.first else { return false }
    let header = TableHeader(first.cells, above: rows.dropFirst())
    if header.isWritten, header.names == nil { return true }
    // Two columns without a header are a list of pairs.
    return delimiter != UInt8(ascii: ",") && rows.count > 2 && count > 2
  }

  /// Reads the notes of a table.
  static func read(_ lines: CardLines, named name: String) -> CardCollection {
    var cards = CardCollection()
    let guess = DelimitedLines.guess(lines, share: 0.5)
    let delimiter =
      guess?.delimiter
      ?? (name.lowercased().hasSuffix(".tsv") ? UInt8(ascii: "\t") : UInt8(ascii: ","))
    var rows = DelimitedLines(lines.all, delimiter: delimiter).rows[...]
    guard let first = rows.first else { return cards }
    let header = TableHeader(first.cells, above: rows.dropFirst())
    if header.isWritten { rows = rows.dropFirst() }
    cards.language = header.language
    cards.columns = header.names
    read(rows, as: header, into: &cards)
    return cards
  }

  /// Reads rows whose columns are known.
  ///
  /// - Parameters:
  ///   - rows: The rows below the header.
  ///   - header: What their columns hold.
  ///   - cards: Where the notes go.
  static func read(
    _ rows: ArraySlice<DelimitedLines.Row>, as header: TableHeader, into cards: inout CardCollection
  ) {
    var others: [String: Int] = [:]
    var names: [String] = []
    for row in rows {
      let line = row.lines.lowerBound
      var note = CardNote(content: .cloze([]), lines: row.lines)
      var (front, back): ([Inline], [Inline]) = ([], [])
      for (index, cell) in row.cells.enumerated() where !cell.trimmed.isEmpty {
        guard header.columns.indices.contains(index) else {
          cards.change(line, "there is no header for '\(cell.trimmed.prefix(30))', so it is left")
          continue
        }
        switch header.columns[index] {
        case .front: front = cell.trimmed.asInlines
        case .back: back = cell.trimmed.asInlines
        case .aliases:
          note.aliases = cell.split { ",;/、".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        case .note(let name):
          if !note.note.isEmpty { note.note.append(.text("; ")) }
          note.note += (name.isEmpty ? "" : "\(name): ").asInlines + cell.trimmed.asInlines
        case .tags:
          cards.add(tags: cell.split { ",; ".contains($0) }.map(String.init))
        case .chapter: note.chapter = [cell.trimmed]
        case .other(let name):
          let shown = name.isEmpty ? "column \(index + 1)" : "'\(name)'"
          if others[shown] == nil { names.append(shown) }
          others[shown, default: 0] += 1
        }
      }
      let asks = header.asksQuestions
      note.content =
        asks ? .pair(front: front, back: back, isReversed: false) : .term(front, meaning: back)
      if !note.aliases.isEmpty, asks || !CardMarkdown.isName(front) {
        note.note +=
          (note.note.isEmpty ? "" : "; ").asInlines
          + "also: \(note.aliases.joined(separator: ", "))".asInlines
        note.aliases = []
        cards.change(line, "other names of a question are kept as its note")
      }
      cards.take(note)
    }
    for name in names {
      let count = others[name] ?? 0
      cards.remarks.append(
        "\(name) is left in \(count == 1 ? "one row" : "\(count) rows"): a deck has no place for it"
      )
    }
    if !cards.tags.isEmpty {
      cards.remarks.append("tags are kept for the deck as a whole, not for each note")
    }
  }
}
