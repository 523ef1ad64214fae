/// Lines that only name the addresses of links, such as `[heist]: https://example.org`.
package struct LinkDefinition: Equatable, Sendable {
  /// The lines as written, joined by a line feed, without white space or `>` before them.
  package let source: String
  /// Where the first line begins.
  package let location: SourceLocation
  /// Number of the last line in its file.
  package let endLine: Int

  /// A definition from its parts.
  package init(source: String, location: SourceLocation, endLine: Int) {
    self.source = source
    self.location = location
    self.endLine = endLine
  }
}

extension LinkDefinition {
  /// The definitions between the blocks of a text.
  ///
  /// cmark resolves definitions and drops them; they are all that it drops, so they are the lines
  /// with text that no block covers.
  static func definitions(between blocks: [Block], in text: SourceText) -> [LinkDefinition] {
    var definitions: [LinkDefinition] = []
    var line = 1
    let offset = text.fileLine(1) - 1
    for (start, end) in blocks.map({ ($0.location.line - offset, $0.endLine - offset) })
      + [(text.lineCount + 1, text.lineCount + 1)]
    {
      while line < start {
        let first = line
        var lines: [String] = []
        while line < start {
          let content = text.text(line: line, quotes: .max)
          if content.isEmpty { break }
          lines.append(String(decoding: content, as: UTF8.self))
          line += 1
        }
        if lines.isEmpty {
          line += 1
        } else {
          let start = text.text(line: first, quotes: .max).startIndex
          definitions.append(
            LinkDefinition(
              source: lines.joined(separator: "\n"),
              location: text.location(line: first, offset: start), endLine: text.fileLine(line - 1)
            ))
        }
      }
      line = max(line, end + 1)
    }
    return definitions
  }
}
