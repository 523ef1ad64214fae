import ArticleImport

/// Writes an article as a web page.
enum ArticlePage {
  static func text(_ article: Article) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>\(escaped(article.title))</title></head>
    <body><article>
    \(article.blocks.map(block).joined(separator: "\n"))
    </article></body></html>

    """
  }

  private static func block(_ block: ArticleBlock) -> String {
    switch block {
    case .heading(let level, let text): "<h\(level)>\(inline(text))</h\(level)>"
    case .paragraph(let text): "<p>\(inline(text))</p>"
    case .list(let list):
      "<\(list.isNumbered ? "ol" : "ul")>\n"
        + list.items.map { item in
          "<li>\(inline(item.text))\(item.blocks.map(self.block).joined(separator: "\n"))</li>\n"
        }.joined() + "</\(list.isNumbered ? "ol" : "ul")>"
    case .table(let table):
      "<table>\n"
        + (table.header.isEmpty
          ? "" : "<tr>" + table.header.map { "<th>\(inline($0))</th>" }.joined() + "</tr>\n")
        + table.rows.map { "<tr>" + $0.map { "<td>\(inline($0))</td>" }.joined() + "</tr>\n" }
        .joined() + "</table>"
    case .definitions(let entries):
      "<dl>"
        + entries.map { entry in
          entry.terms.map { "<dt>\(inline($0))</dt>" }.joined()
            + entry.texts.map { "<dd>\(inline($0))</dd>" }.joined()
        }.joined(separator: "\n") + "</dl>"
    case .quote(let blocks): "<blockquote>\(blocks.map(self.block).joined())</blockquote>"
    case .code(let text): "<pre>\(escaped(text.plain))</pre>"
    }
  }

  private static func inline(_ text: ArticleText) -> String {
    text.pieces.map { piece in
      let shown = escaped(piece.text).replacing("\n", with: "<br>")
      return switch piece.style {
      case .plain: shown
      case .strong: "<b>\(shown)</b>"
      case .emphasis: "<i>\(shown)</i>"
      case .term: "<dfn>\(shown)</dfn>"
      case .code: "<code>\(shown)</code>"
      case .link: "<a href=\"https://example.org\">\(shown)</a>"
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
