@testable import ArticleImport

extension Article {
  /// The blocks, one a line, with their lines in the source: short enough to compare whole articles.
  var outline: [String] { blocks.flatMap(\.outline) }
}

extension ArticleBlock {
  fileprivate var outline: [String] {
    switch self {
    case .heading(let level, let text): ["h\(level) \(text.marked)"]
    case .paragraph(let text): ["p \(text.marked)"]
    case .code(let text): ["code \(text.marked)"]
    case .list(let list):
      list.items.flatMap { item in
        ["\(list.isNumbered ? "1." : "-") \(item.text.marked)"]
          + item.blocks.flatMap(\.outline).map { "  \($0)" }
      }
    case .table(let table):
      ["table \(table.caption?.marked ?? "-")"]
        + ([table.header] + table.rows).map { row in
          "| " + row.map(\.marked).joined(separator: " | ")
        }
    case .definitions(let entries):
      entries.map { entry in
        entry.terms.map(\.marked).joined(separator: "; ") + " := "
          + entry.texts.map(\.marked).joined(separator: "; ")
      }
    case .quote(let blocks): blocks.flatMap(\.outline).map { "> \($0)" }
    }
  }
}

extension ArticleText {
  /// The text with its styles and, behind a run of pieces on one line, that line.
  fileprivate var marked: String {
    var marked = ""
    for (index, piece) in pieces.enumerated() {
      let text = piece.text.replacing("\n", with: "⏎")
      marked += piece.style == .plain ? text : "[\(piece.style) \(text)]"
      if index == pieces.count - 1 || pieces[index + 1].line != piece.line {
        marked += "@\(piece.line)"
      }
    }
    return marked
  }
}
