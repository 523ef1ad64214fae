/// A run of text with what its markup says and the line of each piece.
///
/// White space is single spaces; a line feed stands where the source broke a line and the break may
/// mean something (lines of plain text and of Markdown paragraphs, `<br>`). Characters are in
/// Unicode's form C, without zero-width ones.
package struct ArticleText: Hashable, Sendable {
  /// What the markup says of a piece.
  package enum Style: Hashable, Sendable {
    /// Nothing.
    case plain
    /// It is important: bold.
    case strong
    /// It is stressed, or a word of another language: italic.
    case emphasis
    /// It is the term that is defined here: `<dfn>`.
    case term
    /// It is code.
    case code
    /// It leads elsewhere.
    case link
  }

  /// A piece of text in one style on one line.
  package struct Piece: Hashable, Sendable {
    /// The characters, spaces at the ends included.
    package var text: String
    /// What the markup says of them.
    package var style: Style
    /// The line of the source they stand on, 1-based.
    package var line: Int

    /// Creates a piece.
    package init(_ text: String, style: Style = .plain, line: Int) {
      self.text = text
      self.style = style
      self.line = line
    }
  }

  /// The pieces, in order; none of them empty.
  package var pieces: [Piece]

  /// Creates a text from its pieces.
  package init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Creates a plain text on one line.
  package init(_ text: String, line: Int) { pieces = text.isEmpty ? [] : [Piece(text, line: line)] }

  /// The characters without the markup.
  package var plain: String {
    if pieces.count == 1, let only = pieces.first { return only.text }
    return pieces.reduce(into: "") { $0 += $1.text }
  }

  /// Whether nothing is written.
  package var isEmpty: Bool { pieces.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// The lines of the source it takes, 1-based; nil for an empty text.
  package var lines: ClosedRange<Int>? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return min(first.line, last.line)...max(first.line, last.line)
  }
}
