/// A web page as a tree of values.
package struct HTMLDocument: Equatable, Sendable {
  /// What stands at the top: mostly one `html` element; empty for an empty page.
  package var children: [HTMLNode]

  /// A page from what stands at its top.
  package init(children: [HTMLNode]) { self.children = children }

  /// The attributes that are kept of every page; all others only cost memory.
  static let attributes: Set<String> = [
    "aria-controls", "aria-expanded", "aria-hidden", "aria-level", "class", "colspan", "content",
    "hidden", "href", "http-equiv", "id", "itemprop", "lang", "name", "property", "rel", "role",
    "rowspan", "scope", "style", "title", "type", "xml:lang",
  ]

  /// The level of nesting below which elements stand empty before what was in them, so that
  /// recursion is bounded.
  package static let maximumDepth = 120

  /// Reads a page; all bytes are a page, so nothing is refused.
  ///
  /// The encoding is that of a byte order mark; else UTF-8 if the bytes are that; else what the page
  /// declares; else UTF-8 or Windows-1252, whichever fits better. Nothing is fetched. A page whose
  /// tags would cost more than linear time (nested in more than 500 levels, thousands of attributes
  /// on one) is read as paragraphs of text.
  /// - Parameters:
  ///   - bytes: the page as saved.
  ///   - firstLine: number of its first line in its file, from 1.
  package init(parsing bytes: [UInt8], firstLine: Int = 1) {
    self.init(parsing: HTMLEncoding.text(of: bytes), firstLine: firstLine)
  }

  /// Reads a page that is text already; what it declares as its encoding does not matter.
  /// - Parameters:
  ///   - text: the page; any line ends.
  ///   - firstLine: number of its first line in its file, from 1.
  ///   - more: the names of further attributes that are kept, in lower case.
  package init(parsing text: String, firstLine: Int = 1, keeping more: Set<String> = []) {
    let source = HTMLSource(text)
    func read(_ bytes: [UInt8]) -> [HTMLNode]? {
      HTMLParser.read(bytes, firstLine: firstLine, keeping: Self.attributes.union(more))
    }
    children = (source.hasHugeTag ? nil : read(source.bytes)) ?? read(source.flattened) ?? []
  }
}
