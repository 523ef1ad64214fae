/// Writes a draft line by line.
struct DraftWriter {
  /// The lines of the file.
  private(set) var lines: [String] = []
  /// The place of the entry that stands on a line, by the line's number from 1.
  private(set) var numberOfLine: [Int: Int] = [:]
  /// The place of the entry that comes next.
  private var number = 0

  /// Writes what stands above the facts.
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
    let escaped = line.filter {
      !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f }
    }
    .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Writes a heading and what stands below it.
  mutating func write(_ part: DeckDraft.Part) {
    if let heading = part.heading {
      lines.append("")
      lines.append(String(repeating: "#", count: part.level) + " " + heading)
      if !part.entries.isEmpty { numberOfLine[lines.count] = number }
    }
    guard !part.entries.isEmpty else { return }
    if let comment = part.kindComment { lines += ["", "<!-- quiz: \(comment) -->"] }
    switch part.style {
    case .paragraphs: writeParagraphs(part.entries)
    case .bullets: writeItems(part.entries) { _ in "- " }
    case .numbers: writeItems(part.entries) { "\($0 + 1). " }
    case .table(let header): writeTable(header, part.entries)
    case .questions: writeQuestions(part.entries, level: part.level + 1)
    }
  }

  private mutating func writeQuestions(_ entries: [DeckDraft.Entry], level: Int) {
    for entry in entries {
      lines.append("")
      let marks = String(repeating: "#", count: level)
      add("\(marks) \(entry.cells.first ?? "")\(Self.comments(entry))")
      lines.append("")
      for line in entry.cells.dropFirst().joined(separator: "\n").lineParts { add(line) }
      if let note = entry.note { lines += ["", "> \(note)"] }
      number += 1
    }
  }

  private mutating func writeParagraphs(_ entries: [DeckDraft.Entry]) {
    for (index, entry) in entries.enumerated() {
      // Lines of other names stand together.
      let isName = entry.kind == .alias || entry.kind == .gloss
      if !isName || index == 0 || ![.alias, .gloss].contains(entries[index - 1].kind) {
        lines.append("")
      }
      for line in ((entry.cells.first ?? "") + Self.comments(entry)).lineParts { add(line) }
      if let note = entry.note {
        lines.append("")
        add("> \(note)")
      }
      number += 1
    }
  }

  private mutating func writeItems(_ entries: [DeckDraft.Entry], mark: (Int) -> String) {
    lines.append("")
    for (index, entry) in entries.enumerated() {
      let mark = mark(index)
      let indent = String(repeating: " ", count: mark.count)
      let text = (entry.cells.first ?? "") + Self.comments(entry)
      for (offset, line) in text.lineParts.enumerated() {
        add(line.isEmpty ? "" : (offset == 0 ? mark : indent) + line)
      }
      if let note = entry.note { add("\(indent)> \(note)") }
      number += 1
    }
  }

  private mutating func writeTable(_ header: [String], _ entries: [DeckDraft.Entry]) {
    var rows = [header]
    for entry in entries {
      var cells = entry.cells
      if let last = cells.indices.last { cells[last] += Self.comments(entry) }
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
    lines.append("")
    add(line(header))
    lines.append("| \(widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ")) |")
    for cells in rows.dropFirst() {
      add(line(cells))
      number += 1
    }
  }

  private mutating func add(_ line: String) {
    lines.append(line)
    numberOfLine[lines.count] = number
  }

  /// The identifier of an entry, and what keeps it from being asked before somebody looked at it;
  /// empty for most.
  private static func comments(_ entry: DeckDraft.Entry) -> String {
    var comments = entry.id.map { " <!-- id: \($0) -->" } ?? ""
    if let doubt = entry.doubt {
      let reason = doubt.replacing("--", with: "-").replacing(">", with: "")
      comments += " <!-- quiz: off (\(reason)) -->"
    }
    return comments
  }
}
