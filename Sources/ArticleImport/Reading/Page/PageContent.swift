import Markup

/// Finds the part of a page that is the article.
enum PageContent {
  /// The part that holds the article, without what stands around it.
  static func article(in body: PageElement) -> PageElement {
    let pruned = PagePruner.article(in: body, total: body.proseLength)
    if let marked = marked(in: pruned) { return marked }
    return dense(pruned, total: pruned.proseLength)
  }

  /// The element that says of itself that it is the article, where it holds most of the text.
  private static func marked(in body: PageElement) -> PageElement? {
    let total = max(body.proseLength, 1)
    var candidates: [(element: PageElement, share: Double)] = []
    collect(body) { element in
      let share = Double(element.proseLength) / Double(total)
      let isMain = element.name == "main" || element.attributes["role"] == "main"
      let isBody = element.attributes["itemprop"] == "articleBody"
      // There is one 'main' but there may be many articles.
      let isNamed = element.attributes["id"].map(identifiers.contains) ?? false
      let needed =
        isMain ? 0.3 : isBody ? 0.5 : element.name == "article" || isNamed ? 0.6 : .infinity
      if share >= needed { candidates.append((element, share)) }
    }
    let largest = candidates.map(\.share).max() ?? 0
    // The innermost that holds about as much as the largest: what is left out is not the article.
    return candidates.filter { $0.share >= largest * 0.85 }.min { $0.share < $1.share }?.element
  }

  /// Identifiers that the part with the article often has.
  private static let identifiers: Set<String> = [
    "article", "article-body", "content", "main", "main-content", "maincontent", "page-content",
  ]

  private static func collect(_ element: PageElement, _ body: (PageElement) -> Void) {
    for child in element.elements {
      body(child)
      collect(child, body)
    }
  }

  // MARK: - By density

  /// Elements that stand for what is in them.
  private static let containers: Set<String> = [
    "article", "body", "center", "div", "form", "html", "main", "section", "table", "tbody", "td",
    "tr",
  ]

  /// A page whose markup says nothing, without the parts that look unlike an article: mostly links,
  /// or short pieces beside a part that holds most of the text.
  private static func dense(_ element: PageElement, total: Int) -> PageElement {
    let elements = element.elements
    guard elements.count > 0 else { return element }
    let largest = elements.max { $0.proseLength < $1.proseLength }
    let dominates = (largest?.proseLength ?? 0) * 10 >= element.proseLength * 6
    var isLargestFound = false
    let children = element.children.compactMap { node -> PageNode? in
      guard case .element(let child) = node else { return node }
      let isLargest =
        !isLargestFound && dominates && child.proseLength == largest?.proseLength
        && containers.contains(child.name)
      if isLargest {
        isLargestFound = true
        return .element(dense(child, total: total))
      }
      return isWorthKeeping(child, total: total, besideLargest: dominates) ? node : nil
    }
    return element.with(children)
  }

  private static func isWorthKeeping(
    _ element: PageElement, total: Int, besideLargest: Bool
  ) -> Bool {
    if element.isHeading || element.name == "dl" || element.length == 0 { return true }
    if element.linkDensity > 0.5 {
      // A term that leads to its page, a line of text around a link.
      return element.name == "p" || inline.contains(element.name) && element.elements.count < 3
    }
    guard besideLargest, element.name == "div" || element.name == "td" || element.name == "ul"
    else {
      return true
    }
    if element.contains(where: { $0.isHeading || $0.name == "dl" || $0.name == "p" }) {
      return element.proseLength >= 40
    }
    return element.proseLength * 50 >= total || element.proseLength >= 200
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "cite", "code", "dfn", "em", "i", "q", "span", "strong", "sub", "sup", "u",
  ]
}
