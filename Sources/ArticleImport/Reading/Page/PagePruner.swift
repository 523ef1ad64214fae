import Markup

/// Takes out of a page what is no part of an article, whatever else stands on the page.
enum PagePruner {
  /// Elements that hold nothing to read.
  private static let unread: Set<String> = [
    "annotation", "audio", "base", "canvas", "datalist", "dialog", "embed", "head", "iframe", "img",
    "input", "link", "map", "meta", "meter", "noframes", "noscript", "object", "optgroup", "option",
    "picture", "progress", "rp", "script", "select", "source", "style", "svg", "template",
    "textarea", "title", "track", "video",
  ]

  /// Elements and roles of the parts around an article.
  private static let surroundings: Set<String> = ["nav", "aside", "footer", "form", "address"]
  private static let roles: Set<String> = [
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "doc-endnotes",
    "doc-footnotes", "doc-toc", "menu", "menubar", "navigation", "search", "toolbar",
  ]

  /// Elements whose classes say nothing of what they are for: the parts of lists and tables, whose
  /// names of classes are often the terms, and whole pages and articles, which are filed by them.
  private static let unclassed: Set<String> = [
    "article", "body", "dd", "dl", "dt", "html", "main", "tbody", "td", "th", "thead", "tr",
  ]

  /// Elements within a line, which only few classes mark as not read.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "mark", "small", "span", "strong",
    "sub", "sup", "time", "u",
  ]

  /// Classes of what a button unfolds.
  private static let unfolded: Set<String> = [
    "accordion", "answer", "collapse", "collapsible", "panel", "tabpanel",
  ]

  /// Classes of messages, some of which belong to the article.
  private static let notices: Set<String> = ["alert", "bar", "info", "message", "notice"]

  private static let unreadInline: Set<String> = [
    "editsection", "headerlink", "permalink", "screenreader", "anchorjs", "byline", "skip",
    "skiplink", "hidden", "sr",
  ]

  /// The page without what can never be read: scripts, forms' fields, hidden elements.
  static func readable(_ element: HTMLElement) -> PageElement? {
    guard !unread.contains(element.name), !isHidden(element) else { return nil }
    let children = element.children.compactMap { node -> PageNode? in
      switch node {
      case .text(let text, let line): .text(text, line: line)
      case .element(let child): readable(child).map(PageNode.element)
      }
    }
    return PageElement(
      name: element.name, attributes: element.attributes, line: element.line, children: children)
  }

  /// Hidden for good: answers that a button unfolds are not.
  private static func isHidden(_ element: HTMLElement) -> Bool {
    if element.attributes.isEmpty { return false }
    var isOut = element.attributes["hidden"] != nil || element.attributes["aria-hidden"] == "true"
    if let style = element.attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) {
      isOut = isOut || style.contains("display:none") || style.contains("visibility:hidden")
    }
    guard isOut else { return false }
    return element.attributes["role"] != "tabpanel" && element.attributes["role"] != "region"
      && !PageWords.classes(element.attributes["class"], hold: unfolded)
  }

  /// An element without the parts around the article.
  /// - Parameters:
  ///   - element: what is cut.
  ///   - total: the number of bytes of prose on the page; no part with a third of it is cut off.
  /// - Returns: the element with what is left in it.
  static func article(in element: PageElement, total: Int) -> PageElement {
    if element.elements.isEmpty { return element }
    // Where several of one kind have identifiers, these are anchors of entries.
    var identified: [String: Int] = [:]
    for child in element.elements where child.attributes["id"] != nil {
      identified[child.name, default: 0] += 1
    }
    let children = element.children.compactMap { node -> PageNode? in
      guard case .element(let child) = node else { return node }
      if child.name == "header" || child.attributes["role"] == "banner" {
        return header(child, total: total).map(PageNode.element)
      }
      if child.proseLength * 3 < total || child.length == 0 {
        if isAround(child, mayBeNamed: identified[child.name, default: 0] < 3) { return nil }
      }
      return .element(article(in: child, total: total))
    }
    return element.with(children)
  }

  private static func isAround(_ element: PageElement, mayBeNamed: Bool) -> Bool {
    let name = element.name
    if surroundings.contains(name) { return true }
    if let role = element.attributes["role"], roles.contains(role) { return true }
    if name == "button" { return !isQuestion(element) }
    if unclassed.contains(name) { return false }
    if let classes = element.attributes["class"] {
      if inline.contains(name) {
        if PageWords.classes(classes, hold: unreadInline) { return true }
      } else if PageWords.areJunk(classes: classes) && !element.isHeading {
        return true
      } else if PageWords.classes(classes, hold: notices), element.length < 400 {
        return element.plain.lowercased().contains("cookie")
      }
    }
    guard mayBeNamed, !inline.contains(name), !element.isHeading, name != "li", name != "p" else {
      return false
    }
    return element.attributes["id"].map(PageWords.isJunk) ?? false
  }

  /// Whether a button is the question that unfolds its answer.
  static func isQuestion(_ button: PageElement) -> Bool {
    let text = button.plain.filter { !$0.isWhitespace }
    let words: Set = ["accordion", "collapsible", "faq", "question"]
    return text.count >= 3
      && (text.hasSuffix("?") || PageWords.classes(button.attributes["class"], hold: words))
  }

  /// The headings and the prose of a header; nil for the header of the page.
  private static func header(_ header: PageElement, total: Int) -> PageElement? {
    if header.proseLength * 3 >= total { return article(in: header, total: total) }
    let children = header.elements.compactMap { child -> PageNode? in
      if child.isHeading { return .element(child) }
      if child.name == "p" && child.proseLength >= 80 && child.linkDensity < 0.3 {
        return .element(child)
      }
      guard !isAround(child, mayBeNamed: true) else { return nil }
      return self.header(child, total: .max).map(PageNode.element)
    }
    guard !children.isEmpty else { return nil }
    return PageElement(
      name: "div", attributes: header.attributes, line: header.line, children: children)
  }
}
