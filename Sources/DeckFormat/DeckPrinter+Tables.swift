import Markup

extension DeckPrinter {
  /// The lines of a table, each column as wide as its widest cell and at least three.
  func lines(of table: Table) -> [String] {
    let rows = ([table.header] + table.rows.map(\.cells)).map { cells in
      cells.map { SettledText($0.inlines, as: .cell).source }
    }
    let widths = table.alignments.indices.map { column in
      rows.reduce(3) { max($0, $1[safe: column]?.terminalWidth ?? 0) }
    }
    var lines = rows.map { cells in
      Self.row(
        widths.indices.map { column in
          Self.padded(
            cells[safe: column] ?? "", to: widths[column], table.alignments[column])
        })
    }
    lines.insert(
      Self.row(zip(table.alignments, widths).map { Self.rule(for: $0, width: $1) }), at: 1)
    return lines
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func padded(
    _ text: String, to width: Int, _ alignment: Table.Alignment
  ) -> String {
    let missing = width - text.terminalWidth
    let left =
      switch alignment {
      case .none, .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return spaces(left) + text + spaces(missing - left)
  }

  private static func rule(for alignment: Table.Alignment, width: Int) -> String {
    let dashes = String(repeating: "-", count: width)
    return switch alignment {
    case .none: dashes
    case .left: ":" + dashes.dropFirst()
    case .center: ":" + dashes.dropFirst(2) + ":"
    case .right: dashes.dropFirst() + ":"
    }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
