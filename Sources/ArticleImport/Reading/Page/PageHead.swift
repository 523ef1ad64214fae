import Foundation
import Markup

/// What a page says of itself: its title, its language, its address.
struct PageHead {
  /// The title in its head, without the name of the site; empty if there is none.
  private(set) var title = ""
  /// The BCP 47 tag of its language; empty if it does not say.
  private(set) var language = ""
  /// Its address; nil if it does not say.
  private(set) var origin: String?

  private var shared = ""
  private var site = ""
  private var written = ""
  private var canonical = ""
  private var address = ""

  /// Reads the head of a page.
  init(_ nodes: [HTMLNode]) {
    read(nodes)
    title = Self.cut(shared.isEmpty ? written : shared, site: site)
    let found = canonical.isEmpty ? address : canonical
    origin = found.hasPrefix("http") ? found : nil
  }

  private mutating func read(_ nodes: [HTMLNode]) {
    for case .element(let element) in nodes {
      switch element.name {
      case "html", "body":
        let tag = element.attributes["lang"] ?? element.attributes["xml:lang"] ?? ""
        if language.isEmpty { language = Self.clean(tag) }
        read(element.children)
      case "head": read(element.children)
      case "title" where written.isEmpty: written = Self.clean(Self.text(element.children))
      case "meta": readMeta(element.attributes)
      case "link" where element.attributes["rel"]?.lowercased() == "canonical":
        if canonical.isEmpty { canonical = Self.clean(element.attributes["href"] ?? "") }
      default: break
      }
    }
  }

  private mutating func readMeta(_ attributes: [String: String]) {
    let content = Self.clean(attributes["content"] ?? "")
    switch (attributes["property"] ?? attributes["name"] ?? attributes["http-equiv"])?.lowercased()
    {
    case "og:title" where shared.isEmpty: shared = content
    case "og:site_name" where site.isEmpty: site = content
    case "og:url" where address.isEmpty: address = content
    case "content-language" where language.isEmpty: language = content
    default: break
    }
  }

  /// A title without the name of its site, which stands behind (rarely before) a separator.
  static func cut(_ title: String, site: String = "") -> String {
    for separator in [" | ", " – ", " — ", " · ", " » ", " :: ", " - "] {
      guard let range = title.range(of: separator, options: .backwards) else { continue }
      let (front, back) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
      if front == site { return back }
      if back == site { return front }
      // The name of a site is shorter than the title of a page.
      return front.count * 2 < back.count ? back : cut(front, site: site)
    }
    return title
  }

  private static func clean(_ text: String) -> String {
    var builder = ArticleTextBuilder()
    builder.append(text.split(whereSeparator: \.isNewline).joined(separator: " "), line: 1)
    return builder.finish().plain
  }

  private static func text(_ nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text, _): text
      case .element(let element): text(element.children)
      }
    }.joined()
  }
}
