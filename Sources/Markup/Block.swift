/// A block of a Markdown document: what stands on lines of its own.
package struct Block: Equatable, Sendable {
  /// What the block is.
  package var content: Content
  /// Where the block begins: its marker if it has one, else its text.
  package var location: SourceLocation
  /// Number of the block's last line in its file; at least `location.line`.
  ///
  /// Blank lines after it do not count.
  package var endLine: Int

  /// A block from its parts.
  package init(content: Content, location: SourceLocation, endLine: Int) {
    self.content = content
    self.location = location
    self.endLine = endLine
  }

  /// The kinds of blocks.
  package enum Content: Equatable, Sendable {
    /// A heading of a level from 1 to 6.
    case heading(level: Int, Inlines)
    /// Text.
    case paragraph(Inlines)
    /// A list of bullets or of numbered items.
    case list(List)
    /// A block quote.
    case quote([Block])
    /// A table.
    case table(Table)
    /// A code block: the words after its fence (empty if none, or if it is indented) and its
    /// lines, each with its line feed.
    case code(info: String, text: String)
    /// A block of HTML as written, comments included, without the line feed at its end.
    case html(String)
    /// A line across the page.
    case thematicBreak
  }
}
