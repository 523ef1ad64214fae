/// Numbers as columns that stand side by side.
struct ColumnChart {
  /// One column.
  struct Column {
    /// What is counted, for whoever points at it.
    var title: String
    /// What stands below it; empty for nothing.
    var label: String
    /// What the column is as high as, 0 or more.
    var value: Double
    /// The value as it is told.
    var number: String

    /// Creates a column of a count, 0 or more.
    init(_ title: String, label: String, count: Int) {
      self.init(title, label: label, value: Double(count), number: Plural.grouped(count))
    }

    /// Creates a column of any value.
    init(_ title: String, label: String, value: Double, number: String) {
      self.title = title
      self.label = label
      self.value = value
      self.number = number
    }
  }

  private static let height = 190.0
  private static let left = 38.0
  /// Where the columns end, so that the last one's label has room.
  private static let right = 384.0
  private static let top = 16.0
  private static let bottom = 164.0
  /// The columns whose numbers have room above them.
  private static let numberedColumns = 14
  /// The characters of a number that have room above a column.
  private static let widestNumber = 3

  /// The columns, in order.
  var columns: [Column]

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    let axis = Axis(upTo: columns.reduce(0) { max($0, $1.value) })
    let room = (Self.right - Self.left) / Double(max(1, columns.count))
    var content: [HTML] = axis.marks.flatMap { mark in
      let y = Self.y(Double(mark), axis)
      return [
        Drawing.line("grid", from: (Self.left, y), to: (Drawing.width, y)),
        Drawing.label(Plural.grouped(mark), x: Self.left - 6, y: y + 4, anchor: "end"),
      ]
    }
    for (index, column) in columns.enumerated() {
      let center = Self.left + (Double(index) + 0.5) * room
      if column.value > 0 {
        let y = min(Self.y(column.value, axis), Self.bottom - 1)
        content.append(
          Drawing.rectangle(
            "bar", x: center - room * 0.36, y: y, width: room * 0.72, height: Self.bottom - y,
            title: "\(column.title): \(column.number)"))
        if columns.count <= Self.numberedColumns && column.number.count <= Self.widestNumber {
          content.append(
            Drawing.label(column.number, x: center, y: y - 4, anchor: "middle"))
        }
      }
      guard !column.label.isEmpty else { continue }
      content.append(
        Drawing.label(column.label, x: center, y: Self.bottom + 18, anchor: "middle"))
    }
    return Drawing.chart(
      id: id, title: title, description: description, height: Self.height, content)
  }

  private static func y(_ value: Double, _ axis: Axis) -> Double {
    bottom - value / axis.top * (bottom - top)
  }
}
