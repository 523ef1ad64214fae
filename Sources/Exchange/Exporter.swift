/// Writes a table row by row, in memory that does not grow with the number of rows.
package struct Exporter<Row> {
  private let columns: [ExportTable<Row>.Column]
  private let writer: any RowWriter
  private var buffer: ByteBuffer

  /// Begins an export; the header is handed on with the first bytes, or at the end.
  ///
  /// - Parameters:
  ///   - table: What the rows are.
  ///   - format: What they are written as.
  ///   - sink: Where the bytes go, in pieces of at most 64 kB; a character may be cut in two.
  package init(
    _ table: ExportTable<Row>, as format: ExportFormat, to sink: @escaping ByteBuffer.Sink
  ) {
    columns = table.columns
    writer = format.writer(names: table.columns.map(\.name))
    buffer = ByteBuffer(sink: sink)
    buffer.bytes.append(contentsOf: writer.header)
  }

  /// Writes one row.
  ///
  /// - Throws: What the sink throws.
  package mutating func write(_ row: Row) throws {
    for (index, column) in columns.enumerated() {
      writer.append(column.value(row), column: index, to: &buffer.bytes)
    }
    writer.endRow(in: &buffer.bytes)
    try buffer.drain()
  }

  /// Hands on what is left; to be called once, after the last row.
  ///
  /// - Throws: What the sink throws.
  package mutating func finish() throws { try buffer.finish() }
}
