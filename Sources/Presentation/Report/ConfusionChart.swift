import Statistics

/// A confusion matrix of squares, stronger the more often a name was answered for another.
struct ConfusionChart {
  private static let left = 148.0
  private static let top = 22.0
  private static let cell = 30.0
  private static let nameLength = 18
  /// Where names end, before their numbers.
  private static let nameEnd = 126.0

  /// What is drawn; two names or more.
  let matrix: ConfusionMatrix

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    let places = matrix.names.indices
    let most = places.flatMap { row in
      places.filter { $0 != row }.map { matrix.counts[row][$0] }
    }.reduce(1, max)
    var content: [HTML] = []
    for row in places {
      let middle = Self.top + (Double(row) + 0.5) * Self.cell
      content += name(matrix.names[row], middle: middle)
      content.append(
        Drawing.label("\(row + 1)", x: Self.left - 8, y: middle + 4, anchor: "end"))
      content.append(
        Drawing.label(
          "\(row + 1)", x: Self.left + (Double(row) + 0.5) * Self.cell, y: 15, anchor: "middle"))
      for column in places {
        let count = matrix.counts[row][column]
        let level =
          count == 0 || row == column ? 0 : 1 + (count * HeatMap.highestLevel - 1) / (most + 1)
        content += square(
          count, level: level, isDiagonal: row == column, row: row, column: column)
      }
    }
    let side = Self.cell * Double(matrix.names.count)
    return Drawing.chart(
      id: id, title: title, description: description, width: max(Drawing.width, Self.left + side),
      height: Self.top + side + 4, content)
  }

  /// A name on one line or two, whatever is longer being cut off.
  private func name(_ name: String, middle: Double) -> [HTML] {
    let lines = Wrapping.lines(name, width: Self.nameLength)
    let shown =
      lines.count > 1
      ? [
        lines[0],
        lines.dropFirst().joined(separator: " ").truncated(to: Self.nameLength, ellipsis: "…"),
      ] : lines
    let first = middle + (shown.count > 1 ? -2 : 4)
    return shown.enumerated().map { index, line in
      Drawing.label(line, x: Self.nameEnd, y: first + 13 * Double(index), anchor: "end")
    }
  }

  private func square(
    _ count: Int, level: Int, isDiagonal: Bool, row: Int, column: Int
  ) -> [HTML] {
    let x = Self.left + Double(column) * Self.cell
    let y = Self.top + Double(row) * Self.cell
    let title =
      "\(matrix.names[row]) was asked, \(matrix.names[column]) answered: \(Plural.grouped(count))"
    let square = Drawing.rectangle(
      count == 0 ? "empty-cell" : isDiagonal ? "diagonal-cell" : "level\(level)", x: x + 1,
      y: y + 1, width: Self.cell - 2,
      height: Self.cell - 2, title: title)
    guard count > 0 else { return [square] }
    let number = Drawing.label(
      Plural.grouped(count), x: x + Self.cell / 2, y: y + Self.cell / 2 + 4, anchor: "middle",
      style: level > 2 ? "label onstrong" : "label strong")
    return [square, number]
  }
}
