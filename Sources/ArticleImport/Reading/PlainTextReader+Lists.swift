extension PlainTextReader {
  /// Reads the list that begins at the current line, with the lists inside it.
  mutating func readList(indent: Int) -> ArticleList {
    let opening = lines[index]
    var items: [ArticleItem] = []
    var previousNumber = 0
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        guard let next = nextWritten(after: index), continues(lines[next], opening, indent, items)
        else { break }
        index = next
        continue
      }
      guard let mark = line.mark, !isRule(line) else { break }
      if isDeeper(line, than: opening, indent: indent, previous: items.isEmpty ? nil : mark) {
        guard !items.isEmpty else { break }
        items[items.count - 1].blocks.append(.list(readList(indent: line.indent)))
        continue
      }
      guard line.indent >= indent - 1, Self.isSameKind(mark, opening.mark) else { break }
      if case .number(let number) = mark {
        guard number > previousNumber || items.isEmpty else { break }
        previousNumber = number
      }
      if isNumberedHeading(at: index), !items.isEmpty { break }
      items.append(readItem(line))
    }
    if case .number? = opening.mark { return ArticleList(isNumbered: true, items: items) }
    return ArticleList(isNumbered: false, items: items)
  }

  /// Whether the line after a gap belongs to a list.
  private func continues(
    _ line: TextLine, _ opening: TextLine, _ indent: Int, _ items: [ArticleItem]
  ) -> Bool {
    guard let mark = line.mark, !isRule(line) else { return false }
    if line.indent > indent + 1 { return true }
    return line.indent >= indent - 1 && Self.isSameKind(mark, opening.mark)
  }

  private func nextWritten(after index: Int) -> Int? {
    lines[index...].firstIndex { !$0.isBlank }
  }

  /// Whether an item belongs to a list inside the one that began with another line.
  private func isDeeper(
    _ line: TextLine, than opening: TextLine, indent: Int, previous: TextLine.Mark?
  ) -> Bool {
    if line.indent > indent + 1 { return true }
    switch (opening.mark, line.mark) {
    case (.bullet(let outer)?, .bullet(let inner)?): return inner > outer
    // Bullets right below a numbered item are its own.
    case (.number?, .bullet?): return index > 0 && !lines[index - 1].isBlank
    default: return false
    }
  }

  private static func isSameKind(_ left: TextLine.Mark, _ right: TextLine.Mark?) -> Bool {
    switch (left, right) {
    case (.bullet(let left), .bullet(let right)?): left <= right
    case (.number, .number?): true
    default: false
    }
  }

  /// Reads one item: its line, the lines that go on with it, and the paragraphs indented below it.
  private mutating func readItem(_ line: TextLine) -> ArticleItem {
    var first = line
    index += 1
    // A mark on a line of its own.
    if line.text.isEmpty, let next = nextWritten(after: index), lines[next].mark == nil {
      first = lines[next]
      index = next + 1
    }
    var run = [first]
    while let next = lines[safe: index], !next.isBlank, next.mark == nil, !isRule(next),
      next.indent > line.indent || (run.last.map { isContinued($0, by: next) } ?? false)
    {
      run.append(next)
      index += 1
    }
    var item = ArticleItem(text: text(of: run))
    while let next = nextWritten(after: min(index, lines.count)), next > index,
      lines[next].mark == nil, lines[next].indent > line.indent + 1
    {
      index = next
      var run: [TextLine] = []
      while let next = lines[safe: index], !next.isBlank, next.mark == nil {
        run.append(next)
        index += 1
      }
      item.blocks.append(.paragraph(text(of: run)))
    }
    return item
  }
}
