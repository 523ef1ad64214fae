extension Article {
  /// Reads plain text: a saved page, a handout, notes.
  ///
  /// Every text is an article; the title is its first line where that reads as a heading.
  ///
  /// - Parameter text: The whole file, with any line ends.
  package init(plainText text: String) {
    var reader = PlainTextReader(SourceCharacters.cleaned(text))
    let blocks = reader.read()
    // The site's name may stand above the title: of the headings at the top the longest counts.
    var title = ""
    for block in blocks.prefix(6) {
      if case .paragraph(let text) = block, text.plain.count > 160 { break }
      guard case .heading(_, let text) = block else { continue }
      let isPath = text.plain.split(separator: "|").count > 2
      guard JunkLine.reason(text.plain) == nil, !isPath else { continue }
      // What asks something below a title is a part of the article.
      if !title.isEmpty, HeadingShape.isQuestion(text.plain) { break }
      if text.plain.split(separator: " ").count > title.split(separator: " ").count {
        title = text.plain
      }
    }
    self.init(title: title, blocks: blocks)
  }
}
