/// Reads the inlines of a paragraph, heading or cell from cmark's tree.
struct InlineReader {
  /// The level of nesting below which markup is read as plain text, so that recursion is bounded.
  static let maximumDepth = 100

  /// The pieces of a node's text, in order; empty for an empty cell or heading.
  static func nodes(in parent: Node) -> [Inline] {
    nodes(in: parent, depth: 1)
  }

  /// The pieces below a node, adjacent texts joined.
  private static func nodes(in parent: Node, depth: Int) -> [Inline] {
    var nodes: [Inline] = []
    var text = ""
    for node in parent.children {
      if node.kind == .text {
        if text.isEmpty { text = node.literal } else { text += node.literal }
      } else if depth >= maximumDepth && node.firstChild != nil {
        text += plainText(below: node)
      } else if let inline = inline(node, depth: depth) {
        if !text.isEmpty { nodes.append(.text(text)) }
        text = ""
        nodes.append(inline)
      }
    }
    if !text.isEmpty { nodes.append(.text(text)) }
    return nodes
  }

  private static func inline(_ node: Node, depth: Int) -> Inline? {
    switch node.kind {
    case .codeSpan: .code(node.literal)
    case .emphasis: .emphasis(nodes(in: node, depth: depth + 1))
    case .strong: .strong(nodes(in: node, depth: depth + 1))
    case .strikethrough: .strikethrough(nodes(in: node, depth: depth + 1))
    case .link: .link(nodes(in: node, depth: depth + 1), destination: node.destination)
    case .image: .image(alternative: plainText(below: node), destination: node.destination)
    case .htmlSpan: .html(node.literal)
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    default: nil
    }
  }

  /// The text below a node without its markup.
  ///
  /// Walks without recursion: images may nest as deep as a text is long.
  private static func plainText(below root: Node) -> String {
    var text = ""
    var pending = [root.firstChild]
    while let last = pending.popLast() {
      guard let node = last else { continue }
      pending.append(node.next)
      switch node.kind {
      case .text, .codeSpan: text += node.literal
      case .softBreak, .lineBreak: text += " "
      default: pending.append(node.firstChild)
      }
    }
    return text
  }
}
