import Foundation
import Markup

/// Reads the blocks of a Markdown text as the blocks of an article.
struct MarkdownReader {
  /// The text that was parsed.
  let source: MarkdownSource

  /// The blocks of an article in some blocks of Markdown.
  func blocks(in blocks: [Block]) -> [ArticleBlock] {
    var result: [ArticleBlock] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if case .html = block.content {
        let end = blocks[index...].firstIndex { !$0.isHTML } ?? blocks.count
        result += html(blocks[index..<end])
        index = end
        continue
      }
      add(block, to: &result)
      index += 1
    }
    return DefinitionLines.merging(result)
  }

  private func add(_ block: Block, to result: inout [ArticleBlock]) {
    let line = block.location.line
    switch block.content {
    case .heading(let level, let inlines):
      let text = text(inlines, line)
      if !text.isEmpty {
        result.append(.heading(level: level, ArticleText.joining(text.brokenLines, with: " ")))
      }
    case .paragraph(let inlines):
      let text = text(inlines, line)
      guard !text.isEmpty else { return }
      DefinitionLines.add(
        text,
        isIndented: { source.lines[min($0, source.lines.count) - 1].first?.isWhitespace ?? false },
        to: &result)
    case .list(let list):
      let items = list.items.map(item).filter { !$0.text.isEmpty || !$0.blocks.isEmpty }
      if !items.isEmpty {
        result.append(.list(ArticleList(isNumbered: list.start != nil, items: items)))
      }
    case .quote(let inner):
      let inner = quote(inner)
      if !inner.isEmpty { result.append(.quote(inner)) }
    case .table(let table): add(table, to: &result)
    case .code(_, let text): add(code: text, at: line, to: &result)
    case .html, .thematicBreak: break
    }
  }

  private func text(_ inlines: Inlines, _ line: Int) -> ArticleText {
    MarkdownInlineReader.text(inlines, line: line, source: source)
  }

  private func item(_ item: Item) -> ArticleItem {
    if case .paragraph(let inlines)? = item.blocks.first?.content {
      let text = text(inlines, item.blocks[0].location.line)
      return ArticleItem(text: text, blocks: blocks(in: Array(item.blocks.dropFirst())))
    }
    return ArticleItem(text: ArticleText([]), blocks: blocks(in: item.blocks))
  }

  private func add(_ table: Table, to result: inout [ArticleBlock]) {
    let header = table.header.map { text($0.inlines, $0.location.line) }
    let rows = table.rows.map { $0.cells.map { text($0.inlines, $0.location.line) } }
      .filter { $0.contains { !$0.isEmpty } }
    let isHeaded = header.contains { !$0.isEmpty }
    guard isHeaded || !rows.isEmpty else { return }
    result.append(.table(ArticleTable(header: isHeaded ? header : [], rows: rows)))
  }

  /// The blocks of a quotation; the title of a callout is a paragraph in bold.
  private func quote(_ blocks: [Block]) -> [ArticleBlock] {
    var inner = self.blocks(in: blocks)
    guard case .paragraph(let text)? = inner.first, text.plain.hasPrefix("[!"),
      let mark = text.plain.firstMatch(of: /^\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*/)
    else { return inner }
    let hasTitle = text.plain[mark.range.upperBound...].first.map { $0 != "\n" } ?? false
    var lines = text.dropping(mark.0.count).brokenLines
    inner.removeFirst()
    if !lines.isEmpty && hasTitle {
      var title = lines.removeFirst()
      for index in title.pieces.indices { title.pieces[index].style = .strong }
      inner.insert(.paragraph(title), at: 0)
    }
    let rest = ArticleText.joining(lines, with: "\n")
    if !rest.isEmpty { inner.insert(.paragraph(rest), at: hasTitle ? min(1, inner.count) : 0) }
    return inner
  }
}

// MARK: - Code and HTML

extension MarkdownReader {
  /// Adds code; prose that is only indented is a paragraph, or goes on with a definition.
  private func add(code text: String, at line: Int, to result: inout [ArticleBlock]) {
    let opening = line <= source.lines.count ? source.lines[line - 1] : ""
    let content = opening.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    let isFenced = ["```", "~~~", "$$"].contains { content.hasPrefix($0) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if !isFenced && Self.isProse(text) {
      var builder = ArticleTextBuilder()
      for (offset, part) in lines.enumerated() {
        builder.append(source.restoring(String(part)), line: line + offset)
        builder.lineBreak()
      }
      let text = builder.finish()
      guard !text.isEmpty else { return }
      if !DefinitionLines.continueLast(text, in: &result) { result.append(.paragraph(text)) }
      return
    }
    var pieces: [ArticleText.Piece] = []
    for (offset, part) in lines.enumerated() where !part.isEmpty || !pieces.isEmpty {
      let number = line + offset + (isFenced ? 1 : 0)
      pieces.append(
        ArticleText.Piece("\(source.restoring(String(part)))\n", style: .code, line: number))
    }
    while let last = pieces.last, last.text.allSatisfy(\.isWhitespace) { pieces.removeLast() }
    guard !pieces.isEmpty else { return }
    pieces[pieces.count - 1].text.removeLast()
    result.append(.code(ArticleText(pieces)))
  }

  /// Whether indented lines read like sentences rather than like code.
  private static func isProse(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    let plain = words.filter { $0.allSatisfy { $0.isLetter || ".,;:!?()'’“”\"-–—".contains($0) } }
    return words.count >= 3 && plain.count * 10 >= words.count * 8
      && !text.contains { "{}=<>\\$#`".contains($0) } && !text.contains(";\n")
  }

  /// Blocks of HTML that follow each other, as one: a table may hold blank lines.
  private func html(_ blocks: ArraySlice<Block>) -> [ArticleBlock] {
    var text = ""
    var line = blocks.first?.location.line ?? 1
    let firstLine = line
    for block in blocks {
      guard case .html(let html) = block.content else { continue }
      text += String(repeating: "\n", count: max(0, block.location.line - line))
      text += html
      line = block.endLine
    }
    let document = HTMLDocument(parsing: source.restoring(text), firstLine: firstLine)
    let root = HTMLElement(name: "body", children: document.children, line: firstLine)
    guard let page = PagePruner.readable(root) else { return [] }
    return PageReader.blocks(in: page.children)
  }
}

extension Block {
  fileprivate var isHTML: Bool { if case .html = content { true } else { false } }
}
