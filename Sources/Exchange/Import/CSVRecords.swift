/// Reads the records of comma-separated values (RFC 4180), each with the line it begins on; another
/// delimiter may stand in for the comma.
///
/// Lines end with LF or CR LF; a cell in quotes may hold commas, line breaks and doubled quotes. A
/// broken record ends with its first line: a quote that is opened by mistake takes no lines along
/// that are right.
///
/// No byte is read more than twice, whatever the file holds: where a record was given up, no other one
/// goes on from one of its lines to the next in quotes, because it would come to the same end.
struct CSVRecords {
  private var reader: ByteReader
  private let delimiter: UInt8
  /// The number of the line that comes next, from 1.
  private var line = 1
  /// What was read of the record behind its first line; some times ``ImportReader/longestLine`` at
  /// most.
  private var behindFirstLine: [UInt8] = []
  /// Whether the record's first line was read to its end.
  private var isBehindFirstLine = false
  /// The last line of the record that began in quotes; 0 if none did.
  private var lastQuotedLine = 0
  /// That of the records that were given up, and why the last of them was.
  private var givenUp: (line: Int, problem: ImportProblem)?

  init(_ source: @escaping ImportReader.Source, delimiter: UInt8 = UInt8(ascii: ",")) {
    reader = ByteReader(source)
    self.delimiter = delimiter
  }

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
    behindFirstLine.removeAll(keepingCapacity: true)
    isBehindFirstLine = false
    lastQuotedLine = 0
    do {
      return (first, .success(try record()))
    } catch let problem as ImportProblem {
      if lastQuotedLine > givenUp?.line ?? 0 { givenUp = (lastQuotedLine, problem) }
      if isBehindFirstLine {
        reader.putBack(behindFirstLine)
      } else {
        try skipLine()
      }
      line = first + 1
      return (first, .failure(problem))
    }
  }

  private mutating func record() throws -> [String] {
    var cells: [String] = []
    var size = 0
    var isUTF8 = true
    while true {
      var cell: [UInt8] = []
      let end = try readCell(into: &cell, room: ImportReader.longestLine - size)
      let text = String(validating: cell, as: UTF8.self)
      isUTF8 = isUTF8 && text != nil
      cells.append(text ?? "")
      guard end == delimiter else {
        if isUTF8 { return cells }
        // The line was read to its end, so nothing of it is to be skipped.
        isBehindFirstLine = true
        throw ImportProblem("this is not UTF-8")
      }
      // The delimiter counts: cells may be empty.
      size += cell.count + 1
      guard size <= ImportReader.longestLine else { throw Self.tooLong }
    }
  }

  /// Reads a cell and what ends it: the delimiter or a line feed; nil at the end of the file.
  private mutating func readCell(into cell: inout [UInt8], room: Int) throws -> UInt8? {
    var isQuoted = false
    var isClosed = false
    if try reader.peek() == UInt8(ascii: "\"") {
      isQuoted = true
      _ = try take()
    }
    while let byte = try reader.peek() {
      if isQuoted, !isClosed {
        _ = try take()
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if try reader.peek() == UInt8(ascii: "\"") {
          cell.append(byte)
          _ = try take()
        } else {
          isClosed = true
        }
      } else if byte == delimiter || byte == UInt8(ascii: "\n") {
        _ = try reader.next()
        if byte == UInt8(ascii: "\n") {
          line += 1
          if !isClosed, cell.last == UInt8(ascii: "\r") { cell.removeLast() }
        }
        if isBehindFirstLine { behindFirstLine.append(byte) }
        return byte
      } else if isClosed {
        if byte == UInt8(ascii: "\r") {
          _ = try take()
          if try reader.peek() == UInt8(ascii: "\n") { continue }
        }
        throw ImportProblem("something stands behind a cell's last quote")
      } else {
        _ = try take()
        cell.append(byte)
      }
      if cell.count > room { throw Self.tooLong }
    }
    if isQuoted, !isClosed { throw ImportProblem("a quote is opened and not closed") }
    return nil
  }

  private static let tooLong = ImportProblem("the line is longer than 1 MB")

  /// Takes a byte of the record; a line feed is one in quotes.
  private mutating func take() throws -> UInt8? {
    let byte = try reader.next()
    if isBehindFirstLine, let byte {
      behindFirstLine.append(byte)
    } else if byte == UInt8(ascii: "\n") {
      isBehindFirstLine = true
    }
    if byte == UInt8(ascii: "\n") {
      line += 1
      lastQuotedLine = line
      if let givenUp, line <= givenUp.line { throw givenUp.problem }
    }
    return byte
  }

  private mutating func skipLine() throws {
    var rest: [UInt8] = []
    _ = try reader.readLine(into: &rest, limit: 0)
  }
}
