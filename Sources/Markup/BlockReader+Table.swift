extension BlockReader {
  /// A table.
  func table(_ node: Node, quotes: Int) -> Block {
    let headerLine = headerLine(of: node)
    var header: [Cell] = []
    var rows: [Row] = []
    for row in node.children {
      // cmark's columns of rows and cells are wrong where rows are indented differently, and its
      // line of a header is wrong below other text. Every row is one line, two below the header.
      let line = rows.isEmpty && header.isEmpty ? headerLine : headerLine + 2 + rows.count
      var text = source.text(line: line, quotes: quotes)
      if line == node.startLine {
        text = source.line(line).dropFirst(node.startByte - 1)
      }
      let cells = cells(in: row, line: line, text: text)
      if line == headerLine {
        header = cells
      } else {
        let location = source.location(line: line, offset: text.startIndex)
        rows.append(Row(cells: cells, location: location))
      }
    }
    let table = Table(alignments: node.alignments, header: header, rows: rows)
    var block = block(.table(table), node, endLine: headerLine + 1 + rows.count)
    if headerLine != node.startLine {
      block.location = source.location(
        line: headerLine, offset: source.text(line: headerLine, quotes: quotes).startIndex)
    }
    return block
  }

  /// The line of a table's header.
  ///
  /// cmark gives a table the first line of the paragraph that it was found in, but rows and the
  /// last line are right.
  func headerLine(of table: Node) -> Int {
    var rows = table.children.makeIterator()
    _ = rows.next()
    return (rows.next().map { $0.startLine - 2 }) ?? table.endLine - 1
  }

  /// The cells of a row whose line begins, without its containers' prefixes, with a text.
  private func cells(in row: Node, line: Int, text: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var index = text.startIndex
    if text.first == UInt8(ascii: "|") { index += 1 }
    var counted = text.startIndex
    var location = source.location(line: line, offset: counted)
    for node in row.children {
      index = text[index...].firstIndex { !$0.isBlank } ?? text.endIndex
      location.column += SourceText.characterCount(text[counted..<index])
      counted = index
      let nodes = InlineReader.nodes(in: node)
      let markdown = InlineSource.cell(node.content.text)
      cells.append(Cell(inlines: Inlines(source: markdown, nodes: nodes), location: location))

      var isEscaped = false
      while index < text.endIndex && (isEscaped || text[index] != UInt8(ascii: "|")) {
        isEscaped = text[index] == UInt8(ascii: "\\")
        index += 1
      }
      index = min(index + 1, text.endIndex)
    }
    return cells
  }
}
