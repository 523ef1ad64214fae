/// Writes comma-separated values as RFC 4180 has them, in UTF-8 without a byte order mark.
///
/// - Lines end with LF alone, which every reader of the format takes and line tools prefer; a line
///   break within a cell stays as it is.
/// - A cell is quoted only if it holds a comma, a quote or a line break.
/// - No value and an empty text look the same: nothing.
/// - A text that begins with `=`, `+`, `-` or `@` stays as it is: the file is for programs, and
///   what was typed must come back as it was typed. A spreadsheet may take it for a formula, so replies
///   of strangers are better opened there by importing the columns as text.
package struct CSVWriter: RowWriter {
  /// The names of the columns and a line end.
  package let header: [UInt8]

  /// Creates a writer for columns of those names.
  package init(names: [String]) {
    var header: [UInt8] = []
    for (index, name) in names.enumerated() {
      if index > 0 { header.append(UInt8(ascii: ",")) }
      Self.append(name, to: &header)
    }
    header.append(UInt8(ascii: "\n"))
    self.header = header
  }

  /// Appends a cell and, unless it is the first, the comma before it.
  package func append(_ cell: Cell, column: Int, to bytes: inout [UInt8]) {
    if column > 0 { bytes.append(UInt8(ascii: ",")) }
    if case .text(let text) = cell {
      Self.append(text, to: &bytes)
    } else {
      cell.appendPlain(to: &bytes)
    }
  }

  /// Appends a line end.
  package func endRow(in bytes: inout [UInt8]) { bytes.append(UInt8(ascii: "\n")) }

  /// Appends a text, in quotes if it needs them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    guard bytes[start...].contains(where: needsQuotes) else { return }
    bytes.removeSubrange(start...)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
