/// Takes the page's own lines out of an article without merging or splitting what stands around them.
struct ArticleCleaner {
  private let title: String
  private(set) var left: [LeftLine] = []
  private var hasTitle = false

  init(title: String) { self.title = TextWords.key(title) }

  /// The blocks without junk.
  mutating func clean(_ blocks: [ArticleBlock]) -> [ArticleBlock] {
    var result: [ArticleBlock] = []
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        guard !isJunk(text), !isTitleAgain(text, level: level) else { continue }
        result.append(.heading(level: level, text))
      case .paragraph(let text):
        let kept = clean(text)
        if !kept.isEmpty { result.append(.paragraph(kept)) }
      case .list(let list):
        let items = clean(list.items)
        if !items.isEmpty {
          result.append(.list(ArticleList(isNumbered: list.isNumbered, items: items)))
        }
      case .quote(let blocks):
        let inner = clean(blocks)
        if !inner.isEmpty { result.append(.quote(inner)) }
      case .definitions(let entries):
        let kept = entries.filter { entry in
          !entry.terms.contains { JunkLine.reason($0.plain) != nil }
        }
        if !kept.isEmpty { result.append(.definitions(kept)) }
      case .table, .code: result.append(block)
      }
    }
    return result
  }

  private mutating func clean(_ items: [ArticleItem]) -> [ArticleItem] {
    items.compactMap { item in
      let text = clean(item.text)
      let blocks = clean(item.blocks)
      if text.isEmpty, blocks.isEmpty { return nil }
      return ArticleItem(text: text, blocks: blocks)
    }
  }

  /// A text without its junk lines.
  private mutating func clean(_ text: ArticleText) -> ArticleText {
    guard text.pieces.contains(where: { $0.text.contains("\n") }) else {
      if isJunk(text) { return ArticleText([]) }
      return cut(text)
    }
    var pieces: [ArticleText.Piece] = []
    for line in text.brokenLines where !line.isEmpty && !isJunk(line) {
      if let first = line.pieces.first, !pieces.isEmpty {
        pieces.append(ArticleText.Piece("\n", line: first.line))
      }
      pieces += line.pieces
    }
    return ArticleText(pieces)
  }

  private mutating func isJunk(_ text: ArticleText) -> Bool {
    let plain = text.plain
    guard let reason = JunkLine.reason(plain) else { return false }
    left.append(
      LeftLine(line: text.lines?.lowerBound ?? 1, text: String(plain.prefix(60)), reason: reason))
    return true
  }

  private mutating func isTitleAgain(_ text: ArticleText, level: Int) -> Bool {
    guard !title.isEmpty, TextWords.key(text.plain) == title else { return false }
    defer { hasTitle = true }
    return hasTitle
  }

  private func cut(_ text: ArticleText) -> ArticleText {
    let plain = text.plain
    let kept = JunkLine.cut(plain)
    return kept == plain ? text : text.dropping(plain.count - kept.count)
  }
}
