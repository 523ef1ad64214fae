/// A table whose columns are known only when it is made, such as a gradebook: one sheet of a
/// ``Spreadsheet``, or a file of comma-separated values.
package struct Sheet: Equatable, Sendable {
  /// One column.
  package struct Column: Equatable, Sendable {
    /// How a spreadsheet shows numbers.
    package enum Kind: String, CaseIterable, Sendable {
      /// Texts, and numbers as they are.
      case general
      /// Numbers with two decimals.
      case decimal
      /// Shares of 1 as percentages without decimals.
      case percent
    }

    /// Its name, in the first row.
    package var header: String
    /// Its width in characters, 1…255.
    package var width: Double
    /// How its numbers are shown; what they are stays the same.
    package var kind: Kind

    /// Creates a column.
    package init(_ header: String, width: Double = 12, kind: Kind = .general) {
      self.header = header
      self.width = width
      self.kind = kind
    }
  }

  /// What the sheet is called; made legal and unique when it is written, see ``SheetName``.
  package var name: String
  /// The columns, in order.
  package var columns: [Column]
  /// The cells, row by row; a row may have fewer or more than there are columns.
  package var rows: [[Cell]]

  /// Creates a sheet.
  package init(name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// Writes the sheet as comma-separated values.
  ///
  /// - Parameters:
  ///   - dialect: How they are written.
  ///   - sink: Where the bytes go, in pieces of at most 64 kB; a character may be cut in two.
  /// - Throws: What the sink throws.
  package func write(as dialect: CSVDialect, to sink: @escaping ByteBuffer.Sink) throws {
    let writer = CSVWriter(names: columns.map(\.header), dialect: dialect)
    var buffer = ByteBuffer(sink: sink)
    buffer.bytes.append(contentsOf: writer.header)
    for row in rows {
      for (index, cell) in row.enumerated() {
        writer.append(cell, column: index, to: &buffer.bytes)
      }
      writer.endRow(in: &buffer.bytes)
      try buffer.drain()
    }
    try buffer.finish()
  }
}
