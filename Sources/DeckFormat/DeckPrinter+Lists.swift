import Markup

extension DeckPrinter {
  /// The lines of a list.
  func lines(of list: List, mark: ListMark) -> [String] {
    let isTight = list.isTight && list.items.allSatisfy { Self.canTouch($0.blocks) }
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      if index > 0, !isTight { lines.append("") }
      let marker = mark.text(number: (list.start ?? 0) + index)
      let inner = self.lines(of: item, isTight: isTight, mark: mark)
      let indent = String(repeating: " ", count: marker.utf8.count + 1)
      if inner.isEmpty { lines.append(marker) }
      for (index, line) in inner.enumerated() {
        let start = index == 0 ? marker + " " : indent
        lines.append(line.isEmpty ? "" : start + line)
      }
    }
    return lines
  }

  private func lines(of item: Item, isTight: Bool, mark: ListMark) -> [String] {
    guard let kind = kindOfItem[item.location],
      case .paragraph(let inlines)? = item.blocks.first?.content
    else { return lines(of: item.blocks, in: .item, isTight: isTight, outer: mark) }
    var text = SettledText(inlines, as: .paragraph)
    text.writeLabel(isPlainAllowed: kind == .role || kind == .definition, keywords: keywords)
    let rest = lines(of: Array(item.blocks.dropFirst()), in: .item, isTight: isTight)
    return text.source.lineParts + (rest.isEmpty || isTight ? rest : [""] + rest)
  }

  /// Whether blocks stay what they are without blank lines between them.
  private static func canTouch(_ blocks: [Block]) -> Bool {
    zip(blocks, blocks.dropFirst()).allSatisfy { canTouch($0.content, $1.content) }
  }

  private static func canTouch(_ first: Block.Content, _ second: Block.Content) -> Bool {
    if case .html(let html) = first {
      guard html.hasPrefix("<!--"), html.hasSuffix("-->") else { return false }
    }
    switch second {
    case .paragraph, .table: return !endsInText(first)
    case .list(let list):
      guard case .paragraph = first else { return true }
      return (list.start ?? 1) == 1 && list.items.first?.blocks.isEmpty == false
    case .html(let html):
      guard case .paragraph = first else { return true }
      return html.hasPrefix("<!--")
    case .quote:
      if case .quote = first { return false }
      return true
    case .heading, .code, .thematicBreak: return true
    }
  }

  /// Whether a line of text below a block would belong to the block.
  private static func endsInText(_ content: Block.Content) -> Bool {
    switch content {
    case .paragraph, .table: true
    case .quote(let blocks): blocks.last.map { endsInText($0.content) } ?? false
    case .list(let list): list.items.last?.blocks.last.map { endsInText($0.content) } ?? false
    case .heading, .code, .html, .thematicBreak: false
    }
  }
}
