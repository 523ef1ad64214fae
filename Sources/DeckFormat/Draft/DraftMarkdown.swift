package import Markup

/// Plain text and pieces of text as Markdown.
package enum DraftMarkdown {
  /// A text on one line, written so that it is read as the same text: as it stands where that is
  /// enough, with backslashes where it is not.
  ///
  /// - Parameters:
  ///   - text: Plain text; line feeds become spaces, and nulls, which Markdown has no place for, are
  ///     left out.
  ///   - isCell: Whether it will stand in a table, where `|` ends a cell.
  /// - Returns: The line; empty for white space.
  package static func line(_ text: String, inCell isCell: Bool = false) -> String {
    var line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.utf8.contains(0) { line.unicodeScalars.removeAll { $0 == "\u{0}" } }
    guard line.utf8.contains(where: isSpecial) else { return line }
    if !(isCell && line.utf8.contains(UInt8(ascii: "|"))),
      isRead(line, as: [.text(line)], after: "")
    {
      return line
    }
    return InlineWriter.plain.inCell(isCell).markdown([.text(line)])
  }

  /// Pieces of text on one line, with as few backslashes as they need.
  ///
  /// - Parameters:
  ///   - nodes: The pieces; line ends become spaces.
  ///   - isCell: Whether they will stand in a table, where `|` ends a cell.
  ///   - before: What will stand before them on their line; empty at its start.
  /// - Returns: The line; empty for white space.
  package static func line(
    _ nodes: [Inline], inCell isCell: Bool = false, after before: String = ""
  ) -> String {
    let nodes = nodes.shape(keepsLines: false)
    if before.isEmpty, nodes.count < 2 {
      guard let node = nodes.first else { return "" }
      if case .text(let text) = node { return line(text, inCell: isCell) }
    }
    let bare = InlineWriter.bare.markdown(nodes)
    if !bare.utf8.contains(where: isSpecial) { return bare }
    if !(isCell && bare.utf8.contains(UInt8(ascii: "|"))), isRead(bare, as: nodes, after: before) {
      return bare
    }
    return InlineWriter.plain.inCell(isCell).markdown(nodes)
  }

  /// What stands behind a term that has other names, such as ` (also: caper, big job)`.
  ///
  /// - Parameters:
  ///   - names: The names, as plain text; none give nothing.
  ///   - language: The deck's.
  /// - Returns: A space and the bracket; empty for no names.
  package static func otherNames(_ names: [String], language: String) -> String {
    guard !names.isEmpty else { return "" }
    let hasComma = names.contains { $0.contains { ",、，".contains($0) } }
    let list = names.map { line([.text($0)], after: "x") }
      .joined(separator: hasComma ? "; " : ", ")
    let end = hasComma && names.count == 1 ? ";" : ""
    return " (\(Keywords.of(language: language).also[0]): \(list)\(end))"
  }

  /// The line that gives a topic another name, such as `Also: caper`.
  package static func otherName(_ name: String, language: String) -> String {
    "\(Keywords.of(language: language).also[0].capitalizedFirst): \(line([.text(name)], after: "x "))"
  }

  /// The line that says what a topic's name literally means.
  package static func literalMeaning(_ meaning: String, language: String) -> String {
    let word = Keywords.of(language: language).literally[0].capitalizedFirst
    return "\(word): \(line([.text(meaning)], after: "x "))"
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

  private static func isRead(_ line: String, as nodes: [Inline], after before: String) -> Bool {
    let blocks = Document(parsing: before + line).blocks
    guard blocks.count == 1, case .paragraph(let inlines)? = blocks.first?.content else {
      return false
    }
    if before.isEmpty { return inlines.nodes == nodes }
    return inlines.nodes.shape(keepsLines: false)
      == ([.text(before)] + nodes).shape(keepsLines: false)
  }
}
