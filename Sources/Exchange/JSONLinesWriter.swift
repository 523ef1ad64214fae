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
      Self.append(name, to: &key)
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
      Self.append(text, to: &bytes)
    } else {
      if cell.isText { bytes.append(UInt8(ascii: "\"")) }
      cell.appendPlain(to: &bytes)
      if cell.isText { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  /// Appends the end of the object and a line end.
  package func endRow(in bytes: inout [UInt8]) { bytes.append(contentsOf: "}\n".utf8) }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: needsEscape) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { append(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u001").utf8)
      bytes.append(contentsOf: String(byte & 15, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}
