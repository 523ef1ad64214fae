import Markup

/// Plain text as Markdown.
package enum DraftMarkdown {
  /// A text on one line, written so that it is read as the same text: as it stands where that is
  /// enough, with backslashes where it is not.
  ///
  /// - Parameters:
  ///   - text: Plain text; line feeds become spaces.
  ///   - isCell: Whether it will stand in a table, where `|` ends a cell.
  package static func line(_ text: String, inCell isCell: Bool = false) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.utf8.contains(where: isSpecial) else { return line }
    if !(isCell && line.utf8.contains(UInt8(ascii: "|"))), isPlain(line) { return line }
    return InlineWriter.plain.markdown([.text(line)])
  }

  /// Bytes without which a line of text can mean nothing else.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"):
      false
    default: true
    }
  }

  private static func isPlain(_ line: String) -> Bool {
    let blocks = Document(parsing: line).blocks
    guard blocks.count == 1, case .paragraph(let inlines)? = blocks.first?.content else {
      return false
    }
    return inlines.nodes == [.text(line)]
  }
}
