package import Statistics

/// A confusion matrix of characters: numbered names below each other, their numbers side by side.
package struct ConfusionMatrixText: Sendable {
  /// The columns a name needs at least.
  private static let leastNameWidth = 12
  private static let gap = 2

  private let matrix: ConfusionMatrix

  /// Creates the text of a matrix.
  package init(_ matrix: ConfusionMatrix) { self.matrix = matrix }

  /// The lines of the matrix, none wider than the terminal; as many of its names as there is room
  /// for, and none without any.
  package func lines(_ style: Style) -> [String] {
    guard !matrix.names.isEmpty else { return [] }
    let widest = matrix.counts.joined().max() ?? 0
    let cellWidth = Plural.grouped(widest).count + Self.gap
    let room = (style.width - Self.leastNameWidth - Self.gap) / cellWidth
    let shown = min(matrix.names.count, max(1, room))
    let rows = (0..<shown).map { row in
      ["\(row + 1) \(matrix.names[row])"]
        + (0..<shown).map { column in
          let count = matrix.counts[row][column]
          return count == 0 ? style.absent : Plural.grouped(count)
        }
    }
    let table = TextTable(
      columns: [.init("asked")] + (1...shown).map { .init("\($0)", .right) }, rows: rows)
    return table.lines(style, breaking: 0)
  }
}
