import DeckFormat

extension TextTable {
  /// The fewest columns that words are broken into; with less they are cut off.
  private static let fewestColumns = 12

  /// The lines of the table, none wider than the terminal, in which one column's words are broken
  /// into lines where the table would be too wide.
  package func lines(_ style: Style, breaking column: Int) -> [String] {
    let rows = rows.map { row in
      columns.indices.map { $0 < row.count ? row[$0].sanitized : "" }
    }
    let others = columns.indices.filter { $0 != column }
    let gaps = 2 * others.count
    let taken = others.reduce(0) { sum, other in
      sum + rows.reduce(columns[other].title.terminalWidth) { max($0, $1[other].terminalWidth) }
    }
    let space = style.width - gaps - taken
    guard space >= Self.fewestColumns else { return lines(style) }
    let broken = rows.flatMap { row in
      Wrapping.lines(row[column], width: space, hanging: "  ").enumerated().map { index, line in
        var cells = index == 0 ? row : Array(repeating: "", count: row.count)
        cells[column] = line
        return cells
      }
    }
    return TextTable(columns: columns, rows: broken).lines(style)
  }
}
