import DeckFormat

/// A table of aligned columns, without lines drawn between them.
package struct TextTable: Equatable, Sendable {
  /// The side the cells of a column stand at.
  package enum Alignment: Sendable {
    /// For words.
    case left
    /// For numbers.
    case right
  }

  /// One column.
  package struct Column: Equatable, Sendable {
    /// What stands above it.
    package var title: String
    /// The side its cells stand at.
    package var alignment: Alignment

    /// Creates a column.
    package init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  private static let gap = "  "

  /// The columns, in order.
  package var columns: [Column]
  /// The rows, in order: one cell for each column; missing ones are empty.
  package var rows: [[String]]

  /// Creates a table.
  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines of the table, titles first; none is wider than the terminal.
  ///
  /// Where the table is, the words of its widest column are cut off, and numbers only if that does
  /// not do.
  package func lines(_ style: Style) -> [String] {
    let rows = rows.map { row in
      columns.indices.map { $0 < row.count ? row[$0].sanitized : "" }
    }
    let widths = widths(of: rows, in: style.width)
    let titles = line(columns.map(\.title), widths: widths, style: style)
    return [style.painted(titles, .muted)] + rows.map { line($0, widths: widths, style: style) }
  }

  private func line(_ cells: [String], widths: [Int], style: Style) -> String {
    var texts: [String] = []
    for (index, cell) in cells.enumerated() where widths[index] > 0 {
      let cell = cell.truncated(to: widths[index], ellipsis: style.ellipsis)
      switch columns[index].alignment {
      case .left: texts.append(cell.padded(to: widths[index]))
      case .right: texts.append(cell.padded(leftTo: widths[index]))
      }
    }
    var line = texts.joined(separator: Self.gap)
    while line.last == " " { line.removeLast() }
    return line
  }

  private func widths(of rows: [[String]], in width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(columns[index].title.terminalWidth) { max($0, $1[index].terminalWidth) }
    }
    let words = columns.indices.filter { columns[$0].alignment == .left }
    var space = width - Self.gap.count * (columns.count - 1)
    while widths.reduce(0, +) > space {
      if let widest = words.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
        widths[widest] -= 1
      } else if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > 1
      {
        widths[widest] -= 1
      } else if let last = widths.lastIndex(where: { $0 > 0 }) {
        // More columns than the terminal has room for: the last ones are left out.
        widths[last] = 0
        space += Self.gap.count
      } else {
        break
      }
    }
    return widths
  }
}
