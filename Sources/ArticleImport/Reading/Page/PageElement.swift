import Markup

/// An element of a web page with how much is written in it, without what is never read.
///
/// It never changes; it is a class because it is passed around much more often than it is made.
final class PageElement {
  /// The name in lower case.
  let name: String
  /// The attributes that matter, by names in lower case.
  let attributes: [String: String]
  /// Number of its line.
  let line: Int
  /// What stands in it.
  let children: [PageNode]
  /// The elements right below it.
  let elements: [PageElement]
  /// The number of bytes written in it, white space aside.
  let length: Int
  /// Those of them that stand in links.
  let linkLength: Int
  /// Those of them that stand in links to places of the same page.
  let anchorLength: Int

  /// Creates an element and counts what is written in it.
  init(name: String, attributes: [String: String], line: Int, children: [PageNode]) {
    self.name = name
    self.attributes = attributes
    self.line = line
    self.children = children
    var elements: [PageElement] = []
    var (length, linkLength, anchorLength) = (0, 0, 0)
    for child in children {
      switch child {
      case .text(let text, _): length += text.utf8.count { $0 > 0x20 }
      case .element(let element):
        elements.append(element)
        length += element.length
        linkLength += element.linkLength
        anchorLength += element.anchorLength
      }
    }
    if name == "a", let target = attributes["href"] {
      linkLength = length
      if target.hasPrefix("#") { anchorLength = length }
    }
    self.elements = elements
    self.length = length
    self.linkLength = linkLength
    self.anchorLength = anchorLength
  }

  /// This element with other children.
  func with(_ children: [PageNode]) -> PageElement {
    PageElement(name: name, attributes: attributes, line: line, children: children)
  }

  /// The number of bytes outside of links.
  var proseLength: Int { length - linkLength }

  /// The part of the text that stands in links, from 0 to 1; 0 where there is no text.
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

  /// The text in it as written, without markup.
  var plain: String {
    children.map { child in
      switch child {
      case .text(let text, _): text
      case .element(let element): element.plain
      }
    }.joined()
  }

  /// Whether an element that meets a condition stands in it at any depth.
  func contains(where isMeant: (PageElement) -> Bool) -> Bool {
    elements.contains { isMeant($0) || $0.contains(where: isMeant) }
  }

  /// The first element at any depth that meets a condition, in the order of the page.
  func first(where isMeant: (PageElement) -> Bool) -> PageElement? {
    for element in elements {
      if isMeant(element) { return element }
      if let found = element.first(where: isMeant) { return found }
    }
    return nil
  }

  /// Whether it is a heading.
  var isHeading: Bool { headingLevel != nil }

  /// The rank of a heading, from 1 to 6; nil for other elements.
  var headingLevel: Int? {
    switch name {
    case "h1": return 1
    case "h2": return 2
    case "h3": return 3
    case "h4": return 4
    case "h5": return 5
    case "h6": return 6
    default: break
    }
    guard attributes["role"] == "heading" else { return nil }
    return min(max(attributes["aria-level"].flatMap { Int($0) } ?? 2, 1), 6)
  }
}

/// A part of a web page as it is read.
enum PageNode {
  /// An element.
  case element(PageElement)
  /// Text as written and the line it begins on.
  case text(String, line: Int)
}
