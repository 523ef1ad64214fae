import DeckFormat
package import Questions

/// Writes the cards of decks as text for other programs.
package enum DeckText {
  /// How the cards are written.
  package enum Format: String, CaseIterable, Sendable {
    /// Anki's "notes in plain text", with all headers.
    case anki = "anki-text"
    /// A line a card, a tab between its sides, as Quizlet and others take it.
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
      let line =
        format == .csv
        ? cells.map { quoted($0, delimiter: ",") }.joined(separator: ",")
        : cells.map { format == .anki ? quoted($0, delimiter: "\t") : onOneLine($0) }
          .joined(separator: "\t")
      try sink(Array((line + "\n").utf8)[...])
    }
    switch format {
    case .anki: try sink(Array(header.utf8)[...])
    case .csv: try write(["front", "back", "note", "tags"])
    case .tsv: break
    }
    for bank in banks {
      let tags = bank.deck.tags.map { $0.replacing(" ", with: "_") }.joined(separator: " ")
      for note in PackageNote.notes(of: bank) {
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

  /// A cell in quotes where it needs them.
  private static func quoted(_ cell: String, delimiter: Character) -> String {
    let needsQuotes =
      cell.first == "#" || cell.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }

  private static func onOneLine(_ cell: String) -> String {
    cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension PackageNote {
  /// The two sides of each card, as plain text; of one that goes both ways only the first.
  fileprivate var plainSides: [(front: String, back: String)] {
    guard kind == .cloze else { return [(AnkiText.plain(fields[0]), AnkiText.plain(fields[1]))] }
    return cards.indices.map { index in
      var hidden = ""
      let sentence = fields[0].replacing(/\{\{c(\d+)::(.*?)\}\}/) { gap in
        guard Int(gap.1) == index + 1 else { return String(gap.2) }
        hidden = String(gap.2)
        return "____"
      }
      return (AnkiText.plain(sentence), AnkiText.plain(hidden))
    }
  }
}
