extension Article {
  /// Reads plain text: a saved page, a handout, notes.
  ///
  /// Every text is an article; the title is its first line where that reads as a heading.
  ///
  /// - Parameter text: The whole file, with any line ends.
  package init(plainText text: String) {
    var reader = PlainTextReader(SourceCharacters.cleaned(text))
    let blocks = reader.read()
    var title = ""
    if case .heading(1, let text)? = blocks.first { title = text.plain }
    self.init(title: title, blocks: blocks)
  }
}
