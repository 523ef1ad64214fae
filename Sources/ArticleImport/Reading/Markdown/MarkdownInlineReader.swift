import Markup

/// Reads the pieces of a paragraph, heading or cell of a Markdown text.
struct MarkdownInlineReader {
  private let source: MarkdownSource
  private var text = ArticleTextBuilder()
  private var line: Int
  /// The styles of HTML tags that are open, from the outside.
  private var tags: [(name: String, style: ArticleText.Style)] = []
  /// The number of open tags whose text is dropped.
  private var droppedDepth = 0

  /// The text of some Markdown that begins on a line.
  static func text(_ inlines: Inlines, line: Int, source: MarkdownSource) -> ArticleText {
    var reader = MarkdownInlineReader(source: source, line: line)
    reader.read(inlines.nodes, style: .plain)
    return reader.text.finish()
  }

  private init(source: MarkdownSource, line: Int) {
    self.source = source
    self.line = line
  }

  private mutating func read(_ nodes: [Inline], style: ArticleText.Style) {
    for node in nodes {
      switch node {
      case .text(let string): append(string, style: style)
      case .code(let string): append(string, style: ArticleText.Style.code.within(style))
      case .emphasis(let inner): read(inner, style: ArticleText.Style.emphasis.within(style))
      case .strong(let inner): read(inner, style: ArticleText.Style.strong.within(style))
      case .link(let inner, _): read(inner, style: ArticleText.Style.link.within(style))
      case .strikethrough, .image: break
      case .html(let tag): html(tag)
      case .softBreak, .lineBreak:
        if droppedDepth == 0 { text.lineBreak() }
        line += 1
      }
    }
  }

  private mutating func append(_ string: String, style: ArticleText.Style) {
    guard droppedDepth == 0 else { return }
    let style = tags.reduce(style) { $1.style.within($0) }
    let restored = source.restoring(string)
    text.append(restored, style: style, line: line)
  }

  /// Reads a tag in the midst of text.
  private mutating func html(_ tag: String) {
    defer { line += tag.utf8.count { $0 == 0x0A } }
    let isEnd = tag.hasPrefix("</")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
    if name == "br" {
      if droppedDepth == 0 { text.lineBreak() }
    } else if ["del", "s", "strike", "rt", "script", "style", "rp"].contains(name) {
      droppedDepth = max(0, droppedDepth + (isEnd ? -1 : 1))
    } else if isEnd {
      if let index = tags.lastIndex(where: { $0.name == name }) { tags.remove(at: index) }
    } else if let style = Self.styles[name], !tag.hasSuffix("/>") {
      tags.append((name, style))
    }
  }

  private static let styles: [String: ArticleText.Style] = [
    "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "cite": .emphasis,
    "code": .code, "kbd": .code, "samp": .code, "dfn": .term, "a": .link,
  ]
}
