/// The rows of a table whose cells have something between them.
struct DelimitedLines {
  /// A row and the lines it stands on.
  struct Row: Equatable {
    /// The lines, from 1.
    var lines: ClosedRange<Int>
    /// The cells as written, without the quotes around them.
    var cells: [String]
  }

  /// The rows, without empty ones.
  private(set) var rows: [Row] = []

  /// The delimiters that are known, likely ones first.
  static let delimiters: [UInt8] = [
    UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"),
  ]

  /// Splits lines into cells.
  ///
  /// A line with a quote that is opened or closed by mistake is split at every delimiter.
  init(_ lines: some Sequence<Substring>, delimiter: UInt8, firstLine: Int = 1) {
    let lines = Array(lines)
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    var rest = bytes[...]
    var records = CSVRecords(
      {
        defer { rest = [] }
        return rest
      }, delimiter: delimiter)
    while let record = try? records.next() {
      let index = record.line - 1
      let cells: [String]
      switch record.cells {
      case .success(let read): cells = read
      case .failure:
        guard lines.indices.contains(index) else { continue }
        cells = lines[index].utf8.split(separator: delimiter, omittingEmptySubsequences: false)
          .map { String(Substring($0)) }
      }
      guard cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { continue }
      let count = cells.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
      let first = index + firstLine
      rows.append(Row(lines: first...(first + count), cells: cells))
    }
  }

  /// The delimiter that gives most rows the same number of cells; nil if there is none.
  ///
  /// - Parameters:
  ///   - lines: The file.
  ///   - share: How many of its rows must have as many cells as most, 0…1.
  /// - Returns: The delimiter and that number, which is at least 2.
  static func guess(_ lines: CardLines, share: Double) -> (delimiter: UInt8, cells: Int)? {
    let sample = lines.all.prefix(200)
    var best: (delimiter: UInt8, cells: Int, score: Double)?
    for delimiter in delimiters where sample.contains(where: { $0.utf8.contains(delimiter) }) {
      let rows = DelimitedLines(sample, delimiter: delimiter).rows
      var counts: [Int: Int] = [:]
      for row in rows { counts[row.cells.count, default: 0] += 1 }
      guard let (cells, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        cells > 1
      else { continue }
      let score = Double(count) / Double(rows.count)
      if score >= share, score > (best?.score ?? 0) { best = (delimiter, cells, score) }
    }
    return best.map { ($0.delimiter, $0.cells) }
  }
}
