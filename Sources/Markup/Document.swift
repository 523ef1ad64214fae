/// A Markdown text (CommonMark with GitHub's tables and strikethrough) as a tree of values.
package struct Document: Equatable, Sendable {
  /// The blocks, in order; empty for an empty text.
  package var blocks: [Block]

  /// The lines that define the addresses of links, in order.
  ///
  /// They are no blocks: what they say has gone into the links. Without them `Inlines.source` with
  /// `[text][name]` is no link any more.
  package var linkDefinitions: [LinkDefinition]

  /// A document from its blocks.
  package init(blocks: [Block], linkDefinitions: [LinkDefinition] = []) {
    self.blocks = blocks
    self.linkDefinitions = linkDefinitions
  }

  /// Reads a text; every text is a document, so nothing is refused.
  ///
  /// Lines that begin with `•`, `▪`, `◦` or `‣` and a space are read as `-` bullets. Blocks and
  /// inlines nested deeper than 100 levels are kept as plain text.
  /// - Parameters:
  ///   - text: Markdown without front matter; any line ends; a byte order mark is skipped.
  ///   - firstLine: number of the text's first line in its file, from 1.
  package init(parsing text: String, firstLine: Int = 1) {
    let source = SourceText(text, firstLine: firstLine)
    blocks = CommonMark.read(source.markdown) { root in
      BlockReader(source: source).blocks(in: root)
    }
    linkDefinitions = LinkDefinition.definitions(between: blocks, in: source)
  }
}
