import Statistics

/// A year of days as squares, which are larger and stronger the more was answered.
struct HeatMapChart {
  private static let cell = 12.0
  private static let left = 32.0
  private static let top = 18.0
  private static let sides = [4.0, 7.0, 8.5, 10.0, 11.0]

  /// What is drawn.
  let map: HeatMap

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    var content: [HTML] = ["Mon", "Wed", "Fri"].enumerated().map { index, name in
      Drawing.label(name, x: 0, y: Self.top + (Double(index * 2) + 0.85) * Self.cell)
    }
    var lastMonth: Int?
    for (column, week) in map.weeks.enumerated() {
      guard let first = week.first.map({ CalendarDay(number: $0.number) }) else { continue }
      if lastMonth.map({ $0 != first.month }) ?? (first.day <= 14), column < HeatMap.weekCount - 1 {
        content.append(
          Drawing.label(first.monthName, x: Self.left + Double(column) * Self.cell, y: 11))
      }
      lastMonth = first.month
      for (row, day) in week.enumerated() { content.append(square(day, column: column, row: row)) }
    }
    return Drawing.chart(
      id: id, title: title, description: description,
      width: Self.left + Double(HeatMap.weekCount) * Self.cell,
      height: Self.top + 7 * Self.cell, content)
  }

  private func square(_ day: HeatMap.Day, column: Int, row: Int) -> HTML {
    let title =
      "\(CalendarDay(number: day.number).isoDate): \(Plural.count(day.tally.answers, "answer"))"
    return Self.square(
      level: map.level(of: day.tally.answers),
      x: Self.left + (Double(column) + 0.5) * Self.cell,
      y: Self.top + (Double(row) + 0.5) * Self.cell, title: title)
  }

  private static func square(level: Int, x: Double, y: Double, title: String = "") -> HTML {
    let side = sides[level]
    return Drawing.rectangle(
      "level\(level)", x: x - side / 2, y: y - side / 2, width: side, height: side, title: title)
  }

  /// Draws what the squares mean; it says nothing that the numbers do not.
  var legend: HTML {
    var x = 6.0
    var content: [HTML] = []
    for level in 0...HeatMap.highestLevel {
      let range = HeatMapText.range(of: level, in: map)
      content.append(Self.square(level: level, x: x, y: 10))
      content.append(Drawing.label(range, x: x + 10, y: 14))
      x += 28 + 7 * Double(range.count)
    }
    return .tag(
      "svg",
      ["class": "legend", "viewBox": "0 0 \(Drawing.number(x)) 20", "aria-hidden": "true"], content)
  }
}
