/// A row of a table below its header.
package struct Row: Equatable, Sendable {
  /// The cells from the left; as many as the table has columns: what is missing in the text is an
  /// empty cell, what is too much is left out.
  package var cells: [Cell]
  /// Where the row begins: its first pipe if it has one, else its first cell.
  package var location: SourceLocation

  /// A row from its parts.
  package init(cells: [Cell], location: SourceLocation) {
    self.cells = cells
    self.location = location
  }
}
