extension PlainTextReader {
  /// Whether a table begins at a line.
  func isTable(at index: Int) -> Bool { columns(at: index) != nil }

  /// Reads the table that begins at the current line; nil if none does.
  mutating func readTable() -> ArticleTable? {
    guard let split = columns(at: index) else { return nil }
    var rows: [[ArticleText]] = []
    var hasRule = false
    while let line = lines[safe: index], !line.isBlank {
      if Self.isTableRule(line) {
        hasRule = hasRule || rows.count == 1
        index += 1
        continue
      }
      guard let cells = split(line), cells.count > 1 else { break }
      rows.append(cells.map { InlineMarks.text($0, line: line.number) })
      index += 1
    }
    guard let first = rows.first else { return nil }
    let isHeader = hasRule || Self.looksLikeHeader(first, above: Array(rows.dropFirst()))
    return isHeader
      ? ArticleTable(header: first, rows: Array(rows.dropFirst()))
      : ArticleTable(header: [], rows: rows)
  }

  /// The way to split the lines of a table that begins at a line; nil if none begins there.
  private func columns(at index: Int) -> ((TextLine) -> [String]?)? {
    guard let line = lines[safe: index], line.mark == nil else { return nil }
    let next = lines[safe: index + 1]
    if line.text.contains("|") {
      guard let next, let cells = Self.piped(line), cells.count > 1 else { return nil }
      if Self.isTableRule(next) || Self.piped(next)?.count == cells.count { return Self.piped }
    }
    if line.text.contains("\t") {
      guard let next, let cells = Self.tabbed(line), let below = Self.tabbed(next), below.count > 1
      else { return nil }
      // A header whose first cell is empty begins with a tab.
      if line.indent > 0, below.count == cells.count + 1 {
        return { other in
          other.number == line.number ? Self.tabbed(other).map { [""] + $0 } : Self.tabbed(other)
        }
      }
      guard cells.count > 1, below.count == cells.count else { return nil }
      return Self.tabbed
    }
    guard line.text.contains("  ") else { return nil }
    return alignedColumns(at: index)
  }

  private static func piped(_ line: TextLine) -> [String]? {
    guard line.text.contains("|") else { return nil }
    var text = line.text[...]
    if text.first == "|" { text = text.dropFirst() }
    if text.last == "|" { text = text.dropLast() }
    return text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
  }

  private static func tabbed(_ line: TextLine) -> [String]? {
    guard line.text.contains("\t") else { return nil }
    return line.text.split(separator: "\t").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Columns that begin at the same place on at least three lines.
  private func alignedColumns(at index: Int) -> ((TextLine) -> [String]?)? {
    let cells = Self.spaced(lines[index])
    guard cells.count > 1 else { return nil }
    var starts = cells.map(\.start)
    var count = 1
    for next in lines[(index + 1)...].prefix(4) {
      if Self.isTableRule(next) { continue }
      let others = Self.spaced(next)
      guard next.mark == nil, others.count == cells.count,
        zip(others, starts).allSatisfy({ abs($0.start - $1) <= 1 })
      else { break }
      starts = others.map(\.start)
      count += 1
    }
    if count < 3, cells.count == 2, areGapped(from: index) {
      return { line in
        let cells = Self.spaced(line).map(\.text)
        return cells.count == 2 ? cells : nil
      }
    }
    guard count >= 3 || (count == 2 && cells.count > 2) else { return nil }
    return { line in
      let cells = Self.spaced(line)
      return cells.count == starts.count ? cells.map(\.text) : nil
    }
  }

  /// Whether three lines in a row are a short name, a gap and a text each.
  private func areGapped(from index: Int) -> Bool {
    let rows = lines[index...].prefix(3)
    return rows.count == 3
      && rows.allSatisfy { line in
        let cells = Self.spaced(line)
        return line.mark == nil && cells.count == 2
          && cells[0].text.wordCount <= 4
          && !".!?:,".contains(cells[0].text.last ?? ".")
      }
  }

  /// The parts of a line that two or more spaces keep apart, with the columns they begin at.
  private static func spaced(_ line: TextLine) -> [(start: Int, text: String)] {
    var cells: [(start: Int, text: String)] = []
    var column = line.textIndent
    var spaces = 0
    for character in line.text {
      if character == " " {
        spaces += 1
      } else {
        if cells.isEmpty || spaces >= 2 {
          cells.append((column, ""))
        } else if spaces == 1 {
          cells[cells.count - 1].text += " "
        }
        cells[cells.count - 1].text.append(character)
        spaces = 0
      }
      column += 1
    }
    return cells
  }

  private static func isTableRule(_ line: TextLine) -> Bool {
    let text = line.written
    return text.contains("-") && text.count >= 3
      && text.allSatisfy { "-=|:+ \t─".contains($0) }
  }

  /// Whether the first row names the columns: short cells, unlike those below.
  private static func looksLikeHeader(_ first: [ArticleText], above rows: [[ArticleText]]) -> Bool {
    guard !rows.isEmpty else { return false }
    if first.count > 2 { return true }
    return first.allSatisfy { TableWords.isHeader($0.plain) }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
