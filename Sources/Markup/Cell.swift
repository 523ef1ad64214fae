/// A cell of a table.
package struct Cell: Equatable, Sendable {
  /// The text of the cell; empty for an empty cell.
  package var inlines: Inlines
  /// Where the cell's text begins; for an empty cell, the pipe or the end of the line after it.
  package var location: SourceLocation

  /// A cell from its parts.
  package init(inlines: Inlines, location: SourceLocation) {
    self.inlines = inlines
    self.location = location
  }
}
