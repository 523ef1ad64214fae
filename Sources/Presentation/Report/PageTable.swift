/// A table of numbers, the first cell of each row being what they are about.
struct PageTable {
  /// What stands above the columns.
  var columns: [String]
  /// The rows, in order, a cell for each column.
  var rows: [[String]]

  /// Creates a table.
  init(_ columns: [String], _ rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as a piece of a page, in a box of its own that scrolls where it is too wide.
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
    return .tag(
      "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": name],
      [.tag("table", [:], [head, .tag("tbody", [:], body)])])
  }
}
