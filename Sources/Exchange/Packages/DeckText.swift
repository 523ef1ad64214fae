import DeckFormat
package import Questions

/// Writes the cards of decks as text for other programs.
package enum DeckText {
  /// How the cards are written.
  package enum Format: String, CaseIterable, Sendable {
    /// Anki's "notes in plain text", with all headers.
    case anki = "anki-text"
    /// A line a card, a tab between its sides, as Quizlet and others take it; a side that begins with
    /// `"` or `#` stands in quotation marks, or others would take it for something else.
    case tsv
    /// Comma-separated values with a header line: front, back, note, tags.
    case csv
  }

  /// Hands over the text of decks, a note or a card at a time.
  ///
  /// - Parameters:
  ///   - banks: The decks, in order.
  ///   - format: How they are written.
  ///   - sink: Takes the bytes.
  /// - Returns: The number of notes, or of cards where each is a line of its own.
  /// - Throws: What the sink throws.
  @discardableResult
  package static func write(
    _ banks: [Bank], as format: Format, to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws -> Int {
    var count = 0
    func write(_ cells: [String]) throws {
      var line: [UInt8] = []
      for (index, cell) in cells.enumerated() {
        if index > 0 { line.append(format.delimiter) }
        append(cell, to: &line, as: format)
      }
      line.append(UInt8(ascii: "\n"))
      try sink(line[...])
    }
    switch format {
    case .anki: try sink(Array(header.utf8)[...])
    case .csv: try write(["front", "back", "note", "tags"])
    case .tsv: break
    }
    var names = PackageImages()
    for bank in banks {
      let tags = bank.deck.tags.map { $0.replacing(" ", with: "_") }.joined(separator: " ")
      for note in PackageNote.notes(of: bank, naming: &names) {
        if format == .anki {
          count += 1
          try write(ankis(note, deck: bank.deck.title.replacing("::", with: ": "), tags: tags))
          continue
        }
        for (front, back) in note.plainSides {
          count += 1
          let extra = AnkiText.plain(note.fields.last ?? "")
          try write(format == .tsv ? [front, back] : [front, back, extra, tags])
        }
      }
    }
    return count
  }

  private static let header = """
    #separator:tab
    #html:true
    #guid column:1
    #notetype column:2
    #deck column:3
    #tags column:6

    """

  /// The cells of a note, for note types that every Anki has: what is shown after the answer stands
  /// behind it.
  private static func ankis(_ note: PackageNote, deck: String, tags: String) -> [String] {
    let extra = note.fields.last ?? ""
    switch note.kind {
    case .cloze: return [note.guid, "Cloze", deck, note.fields[0], extra, tags]
    case .basic, .reversed:
      let type = note.kind == .basic ? "Basic" : "Basic (and reversed card)"
      let back = note.fields[1] + (extra.isEmpty ? "" : "<br><br><i>\(extra)</i>")
      return [note.guid, type, deck, note.fields[0], back, tags]
    }
  }

  /// Appends a cell, in quotation marks where it needs them.
  private static func append(_ cell: String, to line: inout [UInt8], as format: Format) {
    let text = format == .tsv ? onOneLine(cell) : cell
    let first = text.utf8.first
    // Anki takes a line that begins with '#' for a remark.
    let needsQuotes =
      first == UInt8(ascii: "#") || first == UInt8(ascii: "\"")
      || format != .tsv
        && text.utf8.contains { CSVWriter.needsQuotes($0, format.delimiter) }
    if needsQuotes {
      CSVWriter.appendInQuotes(text, to: &line)
    } else {
      line += text.utf8
    }
  }

  private static func onOneLine(_ cell: String) -> String {
    cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension DeckText.Format {
  /// What stands between cells.
  fileprivate var delimiter: UInt8 { self == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t") }
}

extension PackageNote {
  /// The two sides of each card, as plain text; of one that goes both ways only the first.
  fileprivate var plainSides: [(front: String, back: String)] {
    guard kind == .cloze else { return [(AnkiText.plain(fields[0]), AnkiText.plain(fields[1]))] }
    let parts = AnkiCloze.text(fields[0]).parts
    return cards.indices.map { index in
      var (front, back) = ("", "")
      for part in parts {
        switch part {
        case .text(let text): front += AnkiText.plain(text)
        case .gap(index + 1, let hidden, _):
          front += "____"
          back += AnkiText.plain(ClozeText.written(hidden))
        case .gap(_, let hidden, _): front += AnkiText.plain(ClozeText.written(hidden))
        }
      }
      return (front, back)
    }
  }
}
