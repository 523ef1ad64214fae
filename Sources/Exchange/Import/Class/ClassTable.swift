/// A small table with a header, as a teacher's spreadsheet saves it: read as a whole, by the names of
/// its columns.
///
/// Cells are separated by whatever separates the header's: commas, semicolons or tabs. A byte order
/// mark is passed over, as are rows without content.
struct ClassTable {
  /// One row.
  struct Row {
    /// The line it begins on, from 1.
    let line: Int
    /// The cells without white space at their ends; as many as there are columns.
    let cells: [String]
  }

  /// The file, as it was named.
  let path: String
  /// The columns as they are written, without white space at their ends.
  let header: [String]
  /// The line of the header.
  let headerLine: Int
  /// The rows below the header.
  let rows: [Row]

  /// Reads a table.
  ///
  /// - Throws: What is wrong with its first line that cannot be read.
  init(_ bytes: some Collection<UInt8>, path: String) throws(ClassFileError) {
    self.path = path
    var rest = Array(bytes)[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var records = CSVRecords(
      {
        defer { rest = [] }
        return rest
      }, delimiter: Self.delimiter(of: rest))
    guard let first = try Self.next(&records, path) else {
      throw ClassFileError(
        path: path, line: 1, reason: "the file is empty",
        remedy: "write the names of the columns into its first line")
    }
    (headerLine, header) = (first.line, first.cells)
    var rows: [Row] = []
    while let row = try Self.next(&records, path) {
      guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
      rows.append(try Self.fitted(row, to: first.cells.count, path))
    }
    self.rows = rows
  }

  /// An error in one of the lines.
  func error(_ line: Int, _ reason: String, _ remedy: String) -> ClassFileError {
    ClassFileError(path: path, line: line, reason: reason, remedy: remedy)
  }

  private static func next(
    _ records: inout CSVRecords, _ path: String
  ) throws(ClassFileError) -> Row? {
    // The bytes are there already, so that reading them cannot fail.
    guard let record = try? records.next() else { return nil }
    switch record.cells {
    case .success(let cells): return Row(line: record.line, cells: cells.map(tidied))
    case .failure(let problem):
      throw ClassFileError(
        path: path, line: record.line, reason: problem.reason, remedy: remedy(for: problem))
    }
  }

  /// A row with as many cells as there are columns; those beyond are empty or an error.
  private static func fitted(_ row: Row, to count: Int, _ path: String) throws(ClassFileError)
    -> Row
  {
    guard row.cells.dropFirst(count).allSatisfy(\.isEmpty) else {
      throw ClassFileError(
        path: path, line: row.line,
        reason: "there are \(row.cells.count) cells for \(count) columns",
        remedy: "put quotes around a cell that holds the separator")
    }
    let missing = max(0, count - row.cells.count)
    return Row(
      line: row.line, cells: row.cells.prefix(count) + Array(repeating: "", count: missing))
  }

  private static func remedy(for problem: ImportProblem) -> String {
    switch problem.reason {
    case "this is not UTF-8": "save the table as 'CSV UTF-8'"
    case "the line is longer than 1 MB": "look whether this is the right file"
    default: "write a quote within a cell twice, and put quotes around the whole cell"
    }
  }

  /// A cell without white space at its ends, on one line and without control characters.
  private static func tidied(_ cell: String) -> String {
    cell.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.isControl } }
      .joined(separator: " ")
  }

  /// The delimiter that the first line with content has most of outside of quotes; the comma if none.
  private static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates = CSVDialect.Delimiter.allCases.map(\.byte)
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }
      .flatMap { counts[$0] == nil ? nil : $0 } ?? UInt8(ascii: ",")
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character is a control character.
  fileprivate var isControl: Bool { generalCategory == .control }
}
