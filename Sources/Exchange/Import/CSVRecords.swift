/// Reads the records of comma-separated values (RFC 4180), each with the line it begins on.
///
/// Lines end with LF or CR LF; a cell in quotes may hold commas, line breaks and doubled quotes.
struct CSVRecords {
  private var reader: ByteReader
  /// The number of the line that comes next, from 1.
  private var line = 1

  init(_ source: @escaping ImportReader.Source) { reader = ByteReader(source) }

  /// The next record; nil at the end.
  ///
  /// Empty lines are passed over.
  ///
  /// - Returns: The record's first line, and its cells or what is wrong with it.
  /// - Throws: What the source throws.
  mutating func next() throws -> (line: Int, cells: Result<[String], ImportProblem>)? {
    while let byte = try reader.peek(), byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\n") { line += 1 }
      _ = try reader.next()
    }
    guard try reader.peek() != nil else { return nil }
    let first = line
    do {
      return (first, .success(try record()))
    } catch let problem as ImportProblem {
      return (first, .failure(problem))
    }
  }

  private mutating func record() throws -> [String] {
    var cells: [String] = []
    var size = 0
    while true {
      var cell: [UInt8] = []
      let end = try readCell(into: &cell, room: ImportReader.longestLine - size)
      size += cell.count
      guard let text = String(validating: cell, as: UTF8.self) else {
        if end != nil { try skipLine() }
        throw ImportProblem("this is not UTF-8")
      }
      cells.append(text)
      guard end == UInt8(ascii: ",") else { return cells }
    }
  }

  /// Reads a cell and what ends it: a comma or a line feed; nil at the end of the file.
  private mutating func readCell(into cell: inout [UInt8], room: Int) throws -> UInt8? {
    var isQuoted = false
    var isClosed = false
    if try reader.peek() == UInt8(ascii: "\"") {
      isQuoted = true
      _ = try reader.next()
    }
    while let byte = try reader.next() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted, !isClosed {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if try reader.peek() == UInt8(ascii: "\"") {
          cell.append(byte)
          _ = try reader.next()
        } else {
          isClosed = true
        }
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        if byte == UInt8(ascii: "\n"), !isClosed, cell.last == UInt8(ascii: "\r") {
          cell.removeLast()
        }
        return byte
      } else if isClosed {
        if byte == UInt8(ascii: "\r"), try reader.peek() == UInt8(ascii: "\n") { continue }
        try skipLine()
        throw ImportProblem("something stands behind a cell's last quote")
      } else {
        cell.append(byte)
      }
      if cell.count > room {
        try skipLine()
        throw ImportProblem("the line is longer than 1 MB")
      }
    }
    if isQuoted, !isClosed { throw ImportProblem("a quote is opened and not closed") }
    return nil
  }

  private mutating func skipLine() throws {
    var rest: [UInt8] = []
    _ = try reader.readLine(into: &rest, limit: 0)
    line += 1
  }
}
