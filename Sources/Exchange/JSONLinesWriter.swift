import Questions

/// Writes one JSON object a line, with every column of the table in order; no value is `null`.
///
/// All that JSON does not allow in a text is escaped, so a line break ends a row and nothing else.
package struct JSONLinesWriter: RowWriter {
  /// Nothing: every row names its columns.
  package let header: [UInt8] = []
  private let keys: [[UInt8]]

  /// Creates a writer for columns of those names.
  package init(names: [String]) {
    keys = names.enumerated().map { index, name in
      var key: [UInt8] = [UInt8(ascii: index == 0 ? "{" : ",")]
      JSONObject.append(name, to: &key)
      key.append(UInt8(ascii: ":"))
      return key
    }
  }

  /// Appends the column's name and the cell.
  package func append(_ cell: Cell, column: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: keys[column])
    if cell.isEmpty {
      bytes.append(contentsOf: "null".utf8)
    } else if case .text(let text) = cell {
      JSONObject.append(text, to: &bytes)
    } else {
      if cell.isText { bytes.append(UInt8(ascii: "\"")) }
      cell.appendPlain(to: &bytes)
      if cell.isText { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  /// Appends the end of the object and a line end.
  package func endRow(in bytes: inout [UInt8]) { bytes.append(contentsOf: "}\n".utf8) }
}
