/// Turns rows of cells into bytes of one format.
package protocol RowWriter: Sendable {
  /// What stands before the first row; empty if nothing does.
  var header: [UInt8] { get }

  /// Appends a cell of the column with that index; the columns of a row come in order.
  func append(_ cell: Cell, column: Int, to bytes: inout [UInt8])

  /// Appends what ends a row.
  func endRow(in bytes: inout [UInt8])
}
