/// What an export is made of, declared once: its columns give the CSV header, the JSON keys, the
/// values and the documentation.
package struct ExportTable<Row>: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// Its name, in snake case; never changed once released.
    package let name: String
    /// The unit or the shape of its values, such as `ms` or `ISO 8601`.
    package let unit: String
    /// What it holds, in a sentence without a full stop.
    package let summary: String
    /// Its value in a row.
    package let value: @Sendable (Row) -> Cell

    /// Declares a column.
    package init(
      _ name: String, unit: String, _ summary: String, value: @escaping @Sendable (Row) -> Cell
    ) {
      self.name = name
      self.unit = unit
      self.summary = summary
      self.value = value
    }
  }

  /// What `export` calls it.
  package let name: String
  /// What its rows are, in a sentence without a full stop.
  package let summary: String
  /// Its columns, in order.
  package let columns: [Column]

  /// Declares a table.
  package init(name: String, summary: String, columns: [Column]) {
    self.name = name
    self.summary = summary
    self.columns = columns
  }

  /// The columns as a table of Markdown: name, unit, meaning.
  package var documentation: String {
    let head = "| column | unit | what it holds |\n| --- | --- | --- |\n"
    return columns.reduce(into: head) { text, column in
      text += "| `\(column.name)` | \(column.unit) | \(column.summary) |\n"
    }
  }
}
