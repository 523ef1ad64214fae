extension PageReader {
  /// Reads a list of bullets or numbers.
  mutating func list(_ element: PageElement) {
    flush()
    let items = element.elements.filter { $0.name == "li" }
    if isNavigation(element, items: items) {
      // Its heading, such as 'Elsewhere on this site', has nothing below it any more.
      if case .heading(let level, _)? = blocks.last, level > 1 { blocks.removeLast() }
      return
    }
    if items.contains(where: isSection) {
      for child in element.elements { read([.element(child)], style: .plain) }
      flush()
      return
    }
    var list = ArticleList(isNumbered: element.name == "ol", items: [])
    for case .element(let child) in element.children {
      let blocks = PageReader.blocks(in: child.name == "li" ? child.children : [.element(child)])
      guard !blocks.isEmpty else { continue }
      if child.name != "li", !list.items.isEmpty {
        // A list right in a list belongs to the item before it.
        list.items[list.items.count - 1].blocks += blocks
      } else if case .paragraph(let text)? = blocks.first {
        list.items.append(ArticleItem(text: text, blocks: Array(blocks.dropFirst())))
      } else {
        list.items.append(ArticleItem(text: ArticleText([]), blocks: blocks))
      }
    }
    if !list.items.isEmpty { blocks.append(.list(list)) }
  }

  /// Whether an item is a heading with what belongs to it.
  private func isSection(_ item: PageElement) -> Bool {
    item.contains { $0.isHeading || $0.name == "details" }
  }

  /// Whether a list only leads elsewhere: a table of contents, other articles of the site.
  private func isNavigation(_ element: PageElement, items: [PageElement]) -> Bool {
    guard items.count >= 2, element.linkDensity >= 0.9 else { return false }
    if element.anchorLength * 10 >= element.length * 9 { return !isAfterLeadIn }
    if items.allSatisfy({ $0.length <= 2 }) { return true }
    let words = items.reduce(0) { $0 + $1.plain.split(whereSeparator: \.isWhitespace).count }
    return !isAfterLeadIn && words >= items.count * 4
  }

  /// Whether the last paragraph announces something.
  private var isAfterLeadIn: Bool {
    if case .paragraph(let text)? = blocks.last { text.plain.hasSuffix(":") } else { false }
  }

  /// Reads a list of terms.
  mutating func definitions(_ element: PageElement) {
    flush()
    var entries: [ArticleDefinition] = []
    var inner: [ArticleBlock] = []
    collect(element.children, into: &entries, &inner)
    append(entries)
    blocks += inner
  }

  private mutating func append(_ entries: [ArticleDefinition]) {
    let isList = entries.contains { !$0.terms.isEmpty && !$0.texts.isEmpty }
    let texts = entries.filter { $0.terms.isEmpty }.flatMap(\.texts)
    if isList {
      blocks += texts.map(ArticleBlock.paragraph)
      blocks.append(.definitions(entries.filter { !$0.terms.isEmpty }))
    } else {
      blocks += entries.flatMap { $0.terms + $0.texts }.map(ArticleBlock.paragraph)
    }
  }

  private mutating func collect(
    _ nodes: [PageNode], into entries: inout [ArticleDefinition], _ inner: inout [ArticleBlock]
  ) {
    for case .element(let element) in nodes {
      switch element.name {
      case "dt":
        var reader = PageReader()
        reader.read(element.children, style: .plain)
        let term = ArticleText.joining(reader.texts(), with: " ")
        guard !term.isEmpty else { continue }
        if let last = entries.last, last.texts.isEmpty {
          entries[entries.count - 1].terms.append(term)
        } else {
          entries.append(ArticleDefinition(terms: [term], texts: []))
        }
      case "dd":
        let blocks = PageReader.blocks(in: element.children)
        let texts = blocks.filter { !$0.isDefinitions }.flatMap(\.texts).filter { !$0.isEmpty }
        inner += blocks.filter(\.isDefinitions)
        if entries.isEmpty { entries.append(ArticleDefinition(terms: [], texts: [])) }
        entries[entries.count - 1].texts += texts
      case "div", "section", "article", "span", "a", "template":
        collect(element.children, into: &entries, &inner)
      default:
        // A heading between the entries: the list goes on below it.
        append(entries)
        entries = []
        blocks += inner + PageReader.blocks(in: [.element(element)], level: level)
        inner = []
      }
    }
  }
}

extension ArticleBlock {
  fileprivate var isDefinitions: Bool { if case .definitions = self { true } else { false } }
}
