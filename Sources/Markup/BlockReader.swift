/// Reads blocks from cmark's tree, and mends the places where cmark's are wrong.
struct BlockReader {
  /// The level of nesting below which blocks are kept as plain text, so that recursion is bounded.
  static let maximumDepth = 100

  /// The text the tree was made of.
  let source: SourceText

  /// The blocks right below the root of the tree.
  func blocks(in root: Node) -> [Block] {
    blocks(in: root, depth: 1, quotes: 0)
  }

  private func blocks(in parent: Node, depth: Int, quotes: Int) -> [Block] {
    var blocks: [Block] = []
    for node in parent.children {
      if let block = block(node, depth: depth, quotes: quotes) { blocks.append(block) }
    }
    return blocks
  }

  private func block(_ node: Node, depth: Int, quotes: Int) -> Block? {
    switch node.kind {
    case .paragraph: paragraph(node, quotes: quotes)
    case .heading: heading(node, quotes: quotes)
    case .list where depth < Self.maximumDepth: list(node, depth: depth, quotes: quotes)
    case .quote where depth < Self.maximumDepth: quote(node, depth: depth, quotes: quotes)
    case .list, .quote: verbatim(node)
    case .table: table(node, quotes: quotes)
    case .code: code(node, quotes: quotes)
    case .html: html(node)
    case .thematicBreak: block(.thematicBreak, node, endLine: node.startLine)
    default: nil
    }
  }

  /// A block that begins where cmark says; `endLine` is a line of the text.
  func block(_ content: Block.Content, _ node: Node, endLine: Int) -> Block {
    Block(
      content: content, location: source.location(line: node.startLine, byte: node.startByte),
      endLine: source.fileLine(endLine))
  }
}

// MARK: - Containers

extension BlockReader {
  private func list(_ node: Node, depth: Int, quotes: Int) -> Block {
    let items = node.children.map { item in
      let location = source.location(line: item.startLine, byte: item.startByte)
      let blocks = blocks(in: item, depth: depth + 1, quotes: quotes)
      return Item(
        blocks: blocks, location: location, endLine: blocks.last?.endLine ?? location.line)
    }
    let list = List(start: node.listStart, isTight: node.isTight, items: items)
    var block = block(.list(list), node, endLine: node.startLine)
    block.endLine = items.last?.endLine ?? block.endLine
    return block
  }

  private func quote(_ node: Node, depth: Int, quotes: Int) -> Block {
    let blocks = blocks(in: node, depth: depth + 1, quotes: quotes + 1)
    var block = block(.quote(blocks), node, endLine: node.startLine)
    block.endLine = blocks.last?.endLine ?? block.endLine
    return block
  }

  /// A block nested too deep, as a paragraph of its lines.
  private func verbatim(_ node: Node) -> Block {
    var last = node
    while let child = last.lastChild, child.kind.isBlock { last = child }
    let endLine = max(min(last.endLine, source.lineCount), node.startLine)
    var lines = [source.line(node.startLine).dropFirst(node.startByte - 1)]
    if endLine > node.startLine {
      lines += (node.startLine + 1...endLine).map { source.line($0) }
    }
    let text =
      lines
      .map { $0.drop(while: { $0.isBlank }) }
      .map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n")
    return block(
      .paragraph(Inlines(source: text, nodes: [.text(text)])), node, endLine: endLine)
  }
}

extension Node.Kind {
  /// Whether a node of this kind is a block.
  fileprivate var isBlock: Bool {
    switch self {
    case .paragraph, .heading, .list, .item, .quote, .table, .row, .cell, .code, .html,
      .thematicBreak:
      true
    case .text, .codeSpan, .emphasis, .strong, .strikethrough, .link, .image, .htmlSpan,
      .softBreak, .lineBreak, .other:
      false
    }
  }
}
