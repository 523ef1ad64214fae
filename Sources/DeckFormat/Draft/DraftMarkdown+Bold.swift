import Markup

extension DraftMarkdown {
  /// A line with a name in bold, written so that nothing else in it is read as markup.
  ///
  /// - Parameters:
  ///   - before: Plain text before the name; empty at the start of a line.
  ///   - name: The name, as plain text.
  ///   - between: Markdown right behind the name, such as a colon.
  ///   - after: Plain text behind that.
  /// - Returns: The line, with backslashes where it is read as something else without them.
  package static func line(
    before: String = "", bold name: String, between: String = "", after: String
  ) -> String {
    func written(_ text: String, isEscaped: Bool) -> String {
      let shown =
        isEscaped
        ? InlineWriter.plain.markdown([
          .text(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        ])
        : Self.line(text)
      guard !shown.isEmpty else { return text.isEmpty ? "" : " " }
      return (text.first?.isWhitespace ?? false ? " " : "") + shown
        + (text.last?.isWhitespace ?? false ? " " : "")
    }
    func whole(isEscaped: Bool) -> String {
      written(before, isEscaped: isEscaped) + "**"
        + written(name, isEscaped: isEscaped).trimmingSpaces + "**" + between
        + written(after, isEscaped: isEscaped)
    }
    let bare = whole(isEscaped: false)
    let canMean: (UInt8) -> Bool = { "*_`[]<>&\\~!".utf8.contains($0) }
    guard [before, name, after].contains(where: { $0.utf8.contains(where: canMean) }) else {
      return bare
    }
    let blocks = Document(parsing: bare).blocks
    if blocks.count == 1, case .paragraph(let inlines)? = blocks.first?.content,
      inlines.nodes.isOneBold(name)
    {
      return bare
    }
    return whole(isEscaped: true)
  }
}

extension [Inline] {
  /// Whether nothing but a name is marked, and that in bold.
  fileprivate func isOneBold(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var isFound = false
    for node in self {
      switch node {
      case .text: continue
      case .strong(let nodes) where !isFound && nodes == [.text(words)]: isFound = true
      default: return false
      }
    }
    return isFound
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
