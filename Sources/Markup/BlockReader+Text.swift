extension BlockReader {
  /// A paragraph.
  func paragraph(_ node: Node, quotes: Int) -> Block {
    let content = node.content
    let lineCount = content.lineCount
    let startLine: Int
    if node.startLine > 0 {
      // cmark takes link definitions out of a paragraph but leaves it the place of the first.
      startLine = max(node.endLine - lineCount + 1, node.startLine)
    } else if let table = node.next, table.kind == .table {
      // Lines above a table begin as one paragraph with it; split off, they have no place.
      startLine = headerLine(of: table) - lineCount
    } else {
      startLine = 1
    }
    return block(
      .paragraph(inlines(in: node, content)), from: startLine, to: startLine + lineCount - 1,
      firstNode: node.startLine > 0 ? node : node.next ?? node, quotes: quotes)
  }

  /// A heading with `#` marks or an underline.
  func heading(_ node: Node, quotes: Int) -> Block {
    let content = node.content
    var startLine = node.startLine
    if content.endsLine {
      let first = content.text.utf8.prefix { $0 != 0x0A }
      let isFirst = { source.text(line: $0, quotes: quotes).starts(with: first) }
      // As in a paragraph, link definitions may stand above. cmark's last line may be one too far.
      if !source.line(startLine).dropFirst(node.startByte - 1).starts(with: first) {
        startLine = (startLine...max(node.endLine, startLine)).first(where: isFirst) ?? startLine
      }
    }
    return block(
      .heading(level: node.headingLevel, inlines(in: node, content)), from: startLine,
      to: startLine + (content.endsLine ? content.lineCount : 0), firstNode: node, quotes: quotes)
  }

  /// A code block.
  func code(_ node: Node, quotes: Int) -> Block {
    let text = node.literal
    let lineCount = text.utf8.count { $0 == 0x0A }
    var firstLine = node.startLine
    var endLine = firstLine + lineCount - 1
    if node.isFenced {
      firstLine += 1
      endLine += 1
      // The fence below may be missing: then the end of the text or of a container closes.
      let after = source.text(line: endLine + 1, quotes: quotes)
      if after.starts(with: "```".utf8) || after.starts(with: "~~~".utf8) { endLine += 1 }
    }
    let restored = source.restoringBullets(in: text, firstLine: firstLine)
    return block(.code(info: node.fenceInfo, text: restored), node, endLine: endLine)
  }

  /// A block of HTML.
  func html(_ node: Node) -> Block {
    var text = source.restoringBullets(in: node.literal, firstLine: node.startLine)
    while text.utf8.last == 0x0A { text.removeLast() }
    return block(.html(text), node, endLine: node.startLine + text.utf8.count { $0 == 0x0A })
  }

  /// A block whose first line may not be the one cmark gives for its node.
  private func block(
    _ content: Block.Content, from startLine: Int, to endLine: Int, firstNode node: Node,
    quotes: Int
  ) -> Block {
    var block = block(content, node, endLine: endLine)
    if startLine != node.startLine {
      block.location = source.location(
        line: startLine, offset: source.text(line: startLine, quotes: quotes).startIndex)
    }
    return block
  }

  private func inlines(in node: Node, _ content: Node.Content) -> Inlines {
    let nodes = InlineReader.nodes(in: node)
    return Inlines(source: InlineSource.paragraph(content, nodes: nodes), nodes: nodes)
  }
}
