import ArticleImport
import DeckFormat

/// Writes an article as Markdown.
enum ArticleMarkdown {
  static func text(_ article: Article) -> String {
    "---\ntitle: \"\(article.title.replacing("\"", with: "\\\""))\"\n---\n\n"
      + blocks(article.blocks).joined(separator: "\n") + "\n"
  }

  /// Blocks as lines, with a blank one behind each block.
  private static func blocks(_ blocks: [ArticleBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      let lines: [String] =
        switch block {
        case .heading(let level, let text):
          [String(repeating: "#", count: level) + " " + inline(text)]
        case .paragraph(let text): self.lines(text)
        case .list(let list): items(list)
        case .table(let table): rows(table)
        case .definitions(let entries): definitions(entries)
        case .quote(let blocks): self.blocks(blocks).dropLast().map { "> \($0)" }
        case .code(let text): ["```"] + text.plain.split(separator: "\n").map(String.init) + ["```"]
        }
      return lines + [""]
    }
  }

  private static func lines(_ text: ArticleText) -> [String] {
    var lines: [[ArticleText.Piece]] = [[]]
    for piece in text.pieces {
      let parts = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append([]) }
        if !part.isEmpty {
          lines[lines.count - 1].append(.init(String(part), style: piece.style, line: piece.line))
        }
      }
    }
    return lines.map { inline(ArticleText($0)) }
  }

  private static func inline(_ text: ArticleText, inCell isCell: Bool = false) -> String {
    var line = ""
    for piece in text.pieces {
      let inner = piece.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !inner.isEmpty else {
        line += " "
        continue
      }
      let shown = DraftMarkdown.line(inner, inCell: isCell)
      if piece.text.first?.isWhitespace ?? false { line += " " }
      switch piece.style {
      case .strong, .term: line += "**\(shown)**"
      case .emphasis: line += "*\(shown)*"
      case .code: line += "`\(inner)`"
      case .link: line += "[\(shown)](https://example.org)"
      case .plain: line += shown
      }
      if piece.text.last?.isWhitespace ?? false { line += " " }
    }
    return line.split(separator: " ").joined(separator: " ")
  }

  private static func items(_ list: ArticleList) -> [String] {
    list.items.enumerated().flatMap { index, item in
      let mark = list.isNumbered ? "\(index + 1). " : "- "
      let indent = String(repeating: " ", count: mark.count)
      let head = lines(item.text)
      let rest = head.dropFirst().map { indent + $0 }
      // Lists of the next level stand right below, paragraphs behind a blank line.
      var below: [String] = []
      for block in item.blocks {
        if case .list = block {} else { below.append("") }
        below += blocks([block]).dropLast().map { $0.isEmpty ? "" : indent + $0 }
      }
      return [mark + (head.first ?? "")] + rest + below
    }
  }

  private static func rows(_ table: ArticleTable) -> [String] {
    let width = ([table.header] + table.rows).map(\.count).max() ?? 0
    func line(_ cells: [ArticleText]) -> String {
      let cells = cells.map { inline($0, inCell: true) }
      return "| "
        + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
    }
    return [line(table.header), "|" + String(repeating: " --- |", count: width)]
      + table.rows.map(line)
  }

  private static func definitions(_ entries: [ArticleDefinition]) -> [String] {
    entries.flatMap { entry in
      entry.terms.map { inline($0) } + entry.texts.map { ": " + inline($0) } + [""]
    }.dropLast()
  }
}
