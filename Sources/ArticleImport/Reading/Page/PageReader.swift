import Markup

/// Reads the elements of a page as the blocks of an article.
struct PageReader {
  /// The blocks so far.
  var blocks: [ArticleBlock] = []
  /// The paragraph that is being read.
  var text = ArticleTextBuilder()
  /// The rank of the last heading; 1 before the first.
  var level = 1
  /// The titles of abbreviations in the paragraph, and where they would stand.
  var expansions: [(title: String, mark: ArticleTextBuilder.Mark)] = []

  /// The blocks of some nodes.
  static func blocks(in nodes: [PageNode], level: Int = 1) -> [ArticleBlock] {
    var reader = PageReader()
    reader.level = level
    reader.read(nodes, style: .plain)
    reader.flush()
    return reader.blocks
  }

  /// Reads nodes one after another.
  mutating func read(_ nodes: [PageNode], style: ArticleText.Style) {
    for node in nodes {
      switch node {
      case .text(let string, let line): text.append(string, style: style, line: line)
      case .element(let element): read(element, style: style)
      }
    }
  }

  private mutating func read(_ element: PageElement, style: ArticleText.Style) {
    if let level = element.headingLevel {
      heading(element, level: level)
      return
    }
    switch element.name {
    case "summary", "button": heading(element, level: min(level + 1, 6))
    case "br": breakLine()
    case "ul", "ol", "menu", "dir": list(element)
    case "dl": definitions(element)
    case "table": table(element)
    case "blockquote": quote(element)
    case "pre": code(element)
    case "hr": flush()
    case "figcaption", "caption", "col", "colgroup": break
    case let name where Self.containers.contains(name): container(element, style: style)
    default: inline(element, style: style)
    }
  }

  /// Elements that stand on lines of their own.
  private static let containers: Set<String> = [
    "article", "body", "center", "dd", "details", "div", "dt", "fieldset", "figure",
    "footer", "form", "header", "hgroup", "html", "legend", "li", "main", "nav", "optgroup", "p",
    "section", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  /// Words of classes whose elements are headings by their looks only.
  private static let questions: Set<String> = ["question", "accordion", "faq", "toggle"]

  private mutating func container(_ element: PageElement, style: ArticleText.Style) {
    let classes = element.attributes["class"]
    if element.length < 400, PageWords.classes(classes, hold: Self.questions),
      element.plain.last(where: { !$0.isWhitespace }) == "?"
    {
      heading(element, level: min(level + 1, 6))
      return
    }
    flush()
    let count = blocks.count
    read(element.children, style: style)
    flush()
    if element.name == "p", blocks.count == count + 1, isNavigation(element) { blocks.removeLast() }
  }

  /// Whether a paragraph is nothing but links beside each other, as a path or an alphabet is.
  private func isNavigation(_ element: PageElement) -> Bool {
    element.linkDensity >= 0.7 && element.elements.count { $0.name == "a" } >= 3
      && element.proseLength < 40
  }

  private mutating func heading(_ element: PageElement, level: Int) {
    flush()
    var reader = PageReader()
    reader.read(element.children, style: .plain)
    let texts = reader.texts()
    guard !texts.isEmpty else { return }
    if element.name != "summary" && element.name != "button" { self.level = level }
    blocks.append(.heading(level: level, ArticleText.joining(texts, with: " ")))
  }

  private mutating func quote(_ element: PageElement) {
    flush()
    let inner = PageReader.blocks(in: element.children, level: level)
    if !inner.isEmpty { blocks.append(.quote(inner)) }
  }

  /// Code, line by line as it was written.
  private mutating func code(_ element: PageElement) {
    flush()
    var pieces: [ArticleText.Piece] = []
    var line = element.line
    for part in element.plain.split(separator: "\n", omittingEmptySubsequences: false) {
      if !part.isEmpty || !pieces.isEmpty {
        pieces.append(ArticleText.Piece("\(part)\n", style: .code, line: line))
      }
      line += 1
    }
    while let last = pieces.last, last.text.allSatisfy(\.isWhitespace) { pieces.removeLast() }
    if !pieces.isEmpty {
      pieces[pieces.count - 1].text.removeLast()
      blocks.append(.code(ArticleText(pieces)))
    }
  }

  /// Ends a line; two ends in a row end the paragraph.
  private mutating func breakLine() {
    if !text.isEmpty && text.isAtLineStart { flush() } else { text.lineBreak() }
  }

  /// Ends the paragraph that is being read.
  mutating func flush() {
    for (title, mark) in expansions.reversed() where !text.contains(title) {
      text.insert(" (\(title))", at: mark)
    }
    expansions.removeAll()
    let paragraph = text.finish()
    if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
  }

  /// What has been read as texts, for places that hold no blocks; the reader is empty afterward.
  mutating func texts() -> [ArticleText] {
    flush()
    defer { blocks.removeAll() }
    return blocks.flatMap(\.texts)
  }
}
