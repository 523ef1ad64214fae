/// A table with one header row.
package struct Table: Equatable, Sendable {
  /// How the columns are aligned, from the left; one for each column.
  package var alignments: [Alignment]
  /// The cells of the header row; as many as there are columns.
  package var header: [Cell]
  /// The rows below the header, in order; may be empty.
  package var rows: [Row]

  /// A table from its parts.
  package init(alignments: [Alignment], header: [Cell], rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }

  /// How a column's text is aligned.
  package enum Alignment: Equatable, Sendable {
    /// As the reader likes.
    case none
    /// `:--`
    case left
    /// `:-:`
    case center
    /// `--:`
    case right
  }
}
