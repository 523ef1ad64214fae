/// A place in a text.
package struct SourceLocation: Hashable, Comparable, Codable, Sendable {
  /// Number of the line in its file, from 1.
  package var line: Int
  /// Number of the character (grapheme cluster) in the line, from 1; a tab counts as one.
  package var column: Int

  /// A place from its line and column, both from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they are read: by line, then by column.
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
