import Markup

extension Article {
  /// Reads a saved web page: the article on it, without what stands around it.
  ///
  /// Every page is an article; one without text has no blocks. Nothing is fetched.
  /// - Parameter bytes: the page as saved, in any encoding that it declares.
  package init(html bytes: [UInt8]) {
    self.init(HTMLDocument(parsing: bytes))
  }

  private init(_ document: HTMLDocument) {
    let head = PageHead(document.children)
    let root = HTMLElement(name: "body", children: document.children, line: 1)
    guard let page = PagePruner.readable(root) else {
      self.init(title: head.title, language: head.language, origin: head.origin)
      return
    }
    let content = PageContent.article(in: page)
    var blocks = PageReader.blocks(in: content.children)
    // What stood below the last heading was no part of the article.
    while blocks.count > 1, case .heading? = blocks.last { blocks.removeLast() }
    let heading = Self.heading(of: content) ?? Self.heading(of: page)
    self.init(
      title: heading ?? head.title, language: head.language, origin: head.origin, blocks: blocks)
  }

  /// The text of the only first-rank heading in an element; nil if there is none or more than one.
  private static func heading(of element: PageElement) -> String? {
    var found: [PageElement] = []
    func collect(_ element: PageElement) {
      for child in element.elements {
        if child.name == "h1" { found.append(child) } else { collect(child) }
      }
    }
    collect(element)
    guard found.count == 1 else { return nil }
    var reader = PageReader()
    reader.read(found[0].children, style: .plain)
    let title = ArticleText.joining(reader.texts(), with: " ").plain
    return title.isEmpty ? nil : title.replacing("\n", with: " ")
  }
}
