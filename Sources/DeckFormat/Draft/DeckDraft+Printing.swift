import Markup

extension DeckDraft {
  /// A draft as text, and where each line of it came from.
  package struct Printed: Equatable, Sendable {
    /// The whole file.
    package var text: String
    /// The entry that stands on a line, by the line's number from 1; headings count as the entry below
    /// them.
    package var entryOfLine: [Int: Entry]
    /// Where the entry of a line stands in the draft: its part, and its place in that.
    package var placeOfLine: [Int: Place]
  }

  /// Where an entry stands in a draft.
  package struct Place: Hashable, Sendable {
    /// The place of its part in ``parts``.
    package var part: Int
    /// Its place in the part's entries.
    package var entry: Int
  }

  /// The deck's file; reading it and printing that deck gives the same text again.
  package var text: String { printed().text }

  /// The deck's file with the entries of its lines.
  package func printed() -> Printed {
    var writer = DraftWriter()
    writer.writeFrontMatter(of: self)
    for (index, part) in parts.enumerated() { writer.write(part, at: index) }
    return Printed(
      text: writer.lines.joined(separator: "\n") + "\n",
      entryOfLine: writer.placeOfLine.mapValues { parts[$0.part].entries[$0.entry] },
      placeOfLine: writer.placeOfLine)
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

/// Writes a draft line by line.
private struct DraftWriter {
  private(set) var lines: [String] = []
  private(set) var placeOfLine: [Int: DeckDraft.Place] = [:]
  /// The place of the part that is written.
  private var part = 0

  mutating func writeFrontMatter(of draft: DeckDraft) {
    lines = ["---", "title: \(Self.scalar(draft.title))"]
    if draft.language != "en" { lines.append("language: \(Self.scalar(draft.language))") }
    if !draft.tags.isEmpty {
      lines.append("tags: [\(draft.tags.map(Self.scalar).joined(separator: ", "))]")
    }
    if let origin = draft.origin { lines.append("source: \(Self.scalar(origin))") }
    lines.append("---")
  }

  /// A text as a value of YAML: quoted where it would be read as something else.
  private static func scalar(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain =
      line.first.map { $0.isLetter } ?? false
      && line.allSatisfy { $0.isLetter || $0.isNumber || " -_./()'’".contains($0) }
      && !line.hasSuffix(" ")
      && !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(line.lowercased())
    if isPlain { return line }
    let escaped = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  mutating func write(_ part: DeckDraft.Part, at index: Int) {
    self.part = index
    if let heading = part.heading {
      add("", of: nil)
      add(
        String(repeating: "#", count: part.level) + " " + heading,
        of: part.entries.isEmpty ? nil : 0)
    }
    guard !part.entries.isEmpty else { return }
    if let comment = part.kindComment { lines += ["", "<!-- quiz: \(comment) -->"] }
    switch part.style {
    case .paragraphs: writeParagraphs(part.entries)
    case .bullets: writeItems(part.entries) { _ in "- " }
    case .numbers: writeItems(part.entries) { "\($0 + 1). " }
    case .table(let header): writeTable(header, part.entries)
    case .questions:
      for (place, entry) in part.entries.enumerated() {
        add("", of: nil)
        let marks = String(repeating: "#", count: part.level + 1)
        add("\(marks) \(entry.cells[0])\(Self.comment(entry))", of: place)
        add("", of: nil)
        for line in entry.cells[1].split(separator: "\n", omittingEmptySubsequences: false) {
          add(String(line), of: place)
        }
      }
    }
  }

  private mutating func writeParagraphs(_ entries: [DeckDraft.Entry]) {
    for (place, entry) in entries.enumerated() {
      // Lines of other names stand together.
      let isName = entry.kind == .alias || entry.kind == .gloss
      let follows = place > 0 && [.alias, .gloss].contains(entries[place - 1].kind)
      if !isName || !follows { add("", of: nil) }
      let text = (entry.cells.first ?? "") + Self.comment(entry)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        add(String(line), of: place)
      }
    }
  }

  private mutating func writeItems(_ entries: [DeckDraft.Entry], mark: (Int) -> String) {
    add("", of: nil)
    for (index, entry) in entries.enumerated() {
      let mark = mark(index)
      let text = (entry.cells.first ?? "") + Self.comment(entry)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let indent = String(repeating: " ", count: mark.count)
        add(line.isEmpty ? "" : (number == 0 ? mark : indent) + line, of: index)
      }
    }
  }

  private mutating func writeTable(_ header: [String], _ entries: [DeckDraft.Entry]) {
    var rows = [header]
    for entry in entries {
      var cells = entry.cells
      if let last = cells.indices.last { cells[last] += Self.comment(entry) }
      rows.append(cells)
    }
    let widths = header.indices.map { column in
      max(3, rows.map { $0.indices.contains(column) ? $0[column].terminalWidth : 0 }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = widths.indices.map { column in
        let cell = cells.indices.contains(column) ? cells[column] : ""
        return cell + String(repeating: " ", count: widths[column] - cell.terminalWidth)
      }
      return "| \(padded.joined(separator: " | ")) |"
    }
    add("", of: nil)
    add(line(header), of: entries.isEmpty ? nil : 0)
    add("| \(widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ")) |", of: nil)
    for (place, cells) in rows.dropFirst().enumerated() { add(line(cells), of: place) }
  }

  private mutating func add(_ line: String, of entry: Int?) {
    lines.append(line)
    if let entry { placeOfLine[lines.count] = DeckDraft.Place(part: part, entry: entry) }
  }

  /// What keeps an entry from being asked before somebody looked at it; empty for most.
  private static func comment(_ entry: DeckDraft.Entry) -> String {
    guard let doubt = entry.doubt else { return "" }
    let reason = doubt.replacing("--", with: "-").replacing(">", with: "")
    return " <!-- quiz: off (\(reason)) -->"
  }
}
