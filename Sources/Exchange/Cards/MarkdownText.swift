import Markup

/// Markdown of several lines as pieces of text that can stand in a paragraph.
enum MarkdownText {
  /// The pieces; items of a list have semicolons between them, code is a code span.
  ///
  /// - Parameter text: Any Markdown; also Obsidian's `[[link|text]]` and `![[image.png]]`.
  /// - Returns: The pieces, and what had to be changed, as half a sentence; nil if nothing was.
  static func nodes(_ text: String) -> (nodes: [Inline], change: String?) {
    let document = Document(parsing: unlinked(text))
    var parts: [[Inline]] = []
    var change: String?
    for block in document.blocks { add(block.content, to: &parts, &change) }
    return (Array(parts.joined(separator: [.softBreak])), change)
  }

  private static func add(
    _ content: Block.Content, to parts: inout [[Inline]], _ change: inout String?
  ) {
    switch content {
    case .paragraph(let inlines): parts.append(inlines.nodes.filter { !isComment($0) })
    case .heading(_, let inlines): parts.append(inlines.nodes)
    case .list(let list):
      change = "items of a list have semicolons between them"
      var items: [[Inline]] = []
      for item in list.items {
        var inner: [[Inline]] = []
        for block in item.blocks { add(block.content, to: &inner, &change) }
        let flat = inner.joined(separator: [.text("; ")]).map { $0 == .softBreak ? .text(" ") : $0 }
        if !flat.plainText.isEmpty { items.append(flat) }
      }
      parts.append(Array(items.joined(separator: [.text("; ")])))
    case .quote(let blocks): for block in blocks { add(block.content, to: &parts, &change) }
    case .code(_, let text):
      change = "a block of code is one line"
      let code = text.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
      if !code.isEmpty { parts.append([.code(code)]) }
    case .table(let table):
      change = "the cells of a table have commas between them"
      for row in table.rows {
        let cells = row.cells.map(\.inlines.nodes).filter { !$0.plainText.isEmpty }
        parts.append(Array(cells.joined(separator: [.text(", ")])))
      }
    case .html(let html) where html.hasPrefix("<!--"): break
    case .html(let html): parts.append(CardHTML(html).nodes)
    case .thematicBreak: break
    }
  }

  private static func isComment(_ node: Inline) -> Bool {
    if case .html(let html) = node { html.hasPrefix("<!--") } else { false }
  }

  /// A text with Markdown's links and images in the place of Obsidian's.
  private static func unlinked(_ text: String) -> String {
    guard text.contains("[[") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      let inside = rest[start.upperBound..<end.lowerBound]
      let parts = inside.split(separator: "|", maxSplits: 1).map(\.trimmed)
      var before = rest[..<start.lowerBound]
      let isImage = before.last == "!"
      if isImage { before = before.dropLast() }
      result += before
      let target = parts.first ?? ""
      if isImage {
        let file = target.split(separator: "/").last.map(String.init) ?? target
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        result += "![\(stem)](<\(target)>)"
      } else {
        result += parts.last ?? ""
      }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
