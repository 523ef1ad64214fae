import Markup

/// Reads Anki's "notes in plain text".
enum AnkiCards {
  /// Whether a file has a header of Anki's.
  static func isRecognized(_ lines: CardLines) -> Bool {
    guard let first = lines.all.first else { return false }
    guard first.hasPrefix("#") || first.lowercased().hasPrefix("tags:") else { return false }
    return AnkiHeader(lines).isAnkis
  }

  /// Whether lines with tabs hold what only Anki writes: gaps, HTML, sounds.
  static func looksExported(_ lines: CardLines) -> Bool {
    let sample = lines.filled.prefix(200)
    guard sample.contains(where: { $0.contains("\t") || $0.contains("{{c") }) else { return false }
    let isMarked = sample.contains { line in
      AnkiCloze.isCloze(String(line))
        || ["<br>", "<br />", "&nbsp;", "<div>", "[sound:", "<img src="].contains {
          line.contains($0)
        }
    }
    guard isMarked else { return false }
    return DelimitedLines.guess(lines, share: 0.6) != nil
  }

  /// Reads the notes of a file.
  static func read(_ lines: CardLines) -> CardCollection {
    let header = AnkiHeader(lines)
    var cards = CardCollection()
    cards.add(tags: header.tags)
    let body = lines.all.dropFirst(header.lineCount)
    let delimiter =
      header.separator ?? DelimitedLines.guess(lines, share: 0.5)?.delimiter ?? UInt8(ascii: "\t")
    let rows = DelimitedLines(body, delimiter: delimiter, firstLine: header.lineCount + 1).rows
    let special = Set(
      [header.tagsColumn, header.deckColumn, header.noteTypeColumn, header.guidColumn]
        .compactMap(\.self))
    let decks = Set(rows.compactMap { row in header.deckColumn.flatMap { row.cells[safely: $0] } })
    let isHTML = header.isHTML ?? true
    cards.title = header.deck ?? (decks.count == 1 ? decks.first : nil)
    cards.title = cards.title?.split(separator: "::").last.map(String.init) ?? cards.title
    for row in rows where !lines.all[row.lines.lowerBound - 1].hasPrefix("#") {
      if let tags = header.tagsColumn.flatMap({ row.cells[safely: $0] }) {
        cards.add(tags: tags.split(separator: " ").map(String.init).filter { !isPrivate($0) })
      }
      var reader = AnkiNoteReader(line: row.lines.lowerBound, isHTML: isHTML)
      reader.type = header.noteTypeColumn.flatMap { row.cells[safely: $0] } ?? header.noteType ?? ""
      if decks.count > 1, let deck = header.deckColumn.flatMap({ row.cells[safely: $0] }) {
        reader.chapter = deck.components("::")
      }
      for (index, cell) in row.cells.enumerated() where !special.contains(index) {
        reader.fields.append((header.columns[safely: index] ?? "", cell))
      }
      reader.read(row.lines, into: &cards)
    }
    if !cards.tags.isEmpty {
      cards.remarks.append("tags are kept for the deck as a whole, not for each note")
    }
    return cards
  }

  /// Whether Anki gives a tag itself.
  private static func isPrivate(_ tag: String) -> Bool {
    ["leech", "marked"].contains(tag.lowercased())
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension StringProtocol {
  /// The parts between a separator, without white space around them and without empty ones.
  func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound].trimmed)
      rest = rest[range.upperBound...]
    }
    return (parts + [rest.trimmed]).filter { !$0.isEmpty }
  }
}
