import Markup

extension Article {
  /// Reads an article or notes in Markdown.
  ///
  /// Every text is an article; an empty one has no blocks. Line numbers are those of the file,
  /// front matter included.
  /// - Parameter text: the whole file; any line ends.
  package init(markdown text: String) {
    let source = MarkdownSource(text)
    let document = Document(parsing: source.markdown)
    let blocks = MarkdownReader(source: source).blocks(in: document.blocks)
    var title = source.front.title
    if title.isEmpty, case .heading(level: 1, let heading)? = blocks.first(where: \.isHeading) {
      title = heading.plain
    }
    self.init(
      title: title, language: source.front.language, origin: source.front.origin, blocks: blocks)
  }
}

extension ArticleBlock {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
