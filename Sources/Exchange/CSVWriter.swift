/// Writes comma-separated values as RFC 4180 has them, in UTF-8, by default without a byte order mark.
///
/// - Lines end with LF alone, which every reader of the format takes and line tools prefer, or with
///   CR LF where the dialect says so; a line break within a cell stays as it is.
/// - A cell is quoted only if it holds the delimiter, a quote or a line break.
/// - No value and an empty text look the same: nothing.
/// - A text that begins with `=`, `+`, `-` or `@` stays as it is in a plain file: that is for programs,
///   and what was typed must come back as it was typed. A spreadsheet may take it for a formula, so
///   replies of strangers are better opened there by importing the columns as text; a dialect for
///   spreadsheets puts an apostrophe before it.
package struct CSVWriter: RowWriter {
  /// The names of the columns and a line end, behind the mark where there is one.
  package let header: [UInt8]
  private let dialect: CSVDialect

  /// Creates a writer for columns of those names.
  package init(names: [String], dialect: CSVDialect = .plain) {
    self.dialect = dialect
    var header = dialect.beginning
    for (index, name) in names.enumerated() {
      if index > 0 { header.append(dialect.delimiter.byte) }
      Self.append(name, to: &header, dialect)
    }
    self.header = header + dialect.lineEnd
  }

  /// Appends a cell and, unless it is the first, the delimiter before it.
  package func append(_ cell: Cell, column: Int, to bytes: inout [UInt8]) {
    if column > 0 { bytes.append(dialect.delimiter.byte) }
    if case .text(let text) = cell {
      Self.append(text, to: &bytes, dialect)
    } else if case .number(let number) = cell, dialect.decimal == .comma, number.isFinite {
      let text = number.description.map { $0 == "." ? "," : $0 }
      // The comma in it may be the delimiter too. A number needs no guard.
      Self.appendQuoted(String(text), to: &bytes, dialect.delimiter.byte)
    } else {
      cell.appendPlain(to: &bytes)
    }
  }

  /// Appends a line end.
  package func endRow(in bytes: inout [UInt8]) { bytes.append(contentsOf: dialect.lineEnd) }

  /// Appends a text, guarded and in quotes if it needs them.
  static func append(_ text: String, to bytes: inout [UInt8], _ dialect: CSVDialect = .plain) {
    let text = dialect.isGuarded(text) ? "'" + text : text
    appendQuoted(text, to: &bytes, dialect.delimiter.byte)
  }

  private static func appendQuoted(_ text: String, to bytes: inout [UInt8], _ delimiter: UInt8) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    guard bytes[start...].contains(where: { needsQuotes($0, delimiter) }) else { return }
    bytes.removeSubrange(start...)
    appendInQuotes(text, to: &bytes)
  }

  /// Appends a text in quotes, whether it needs them or not.
  static func appendInQuotes(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte keeps a text from standing in a cell as it is.
  static func needsQuotes(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    switch byte {
    case delimiter, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
