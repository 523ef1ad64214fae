/// A table of numbers, the first cell of each row being what they are about.
struct PageTable {
  /// What stands above the columns.
  var columns: [String]
  /// The rows, in order, a cell for each column.
  var rows: [[String]]
  /// Whether all columns but the first are narrow, like those of a matrix.
  var isOfCounts: Bool

  /// Creates a table.
  init(_ columns: [String], _ rows: [[String]], isOfCounts: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isOfCounts = isOfCounts
  }

  /// The most columns beside the first one that stand below it on a phone; more of them are narrow.
  private static let mostStacked = 5
  /// The fewest that need to.
  private static let fewestStacked = 3

  /// Whether the columns are few and wide, so that on a phone they stand below the first one.
  private var isStacked: Bool {
    !isOfCounts && (Self.fewestStacked...Self.mostStacked).contains(columns.count - 1)
  }

  /// The table as a piece of a page, in a box of its own that scrolls where it is too wide.
  ///
  /// On a phone a few wide columns stand below what they are about, all in sight.
  func html(named name: String) -> HTML {
    let head = HTML.tag(
      "thead", [:], [.tag("tr", [:], columns.map { .tag("th", ["scope": "col"], $0) })])
    let body = rows.map { row in
      HTML.tag(
        "tr", [:],
        row.enumerated().map { index, cell in
          index == 0 ? .tag("th", ["scope": "row"], cell) : .tag("td", [:], cell)
        })
    }
    let style = isOfCounts ? "counts" : isStacked ? "stacked of\(columns.count - 1)" : "pairs"
    return .tag(
      "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": name],
      [.tag("table", ["class": style], [head, .tag("tbody", [:], body)])])
  }
}
