import Statistics
import Study

/// Days as squares, which are larger and stronger the more was answered: half a year, or a year in
/// two halves that stand side by side, or one above the other where there is little room.
struct HeatMapChart {
  private static let cell = 12.0
  private static let left = 32.0
  private static let top = 18.0
  private static let sides = [4.0, 7.0, 8.5, 10.0, 11.0]
  /// The weeks of a half; of a year the later one has them all.
  private static let halfYear = 27

  /// What is drawn.
  let map: HeatMap

  /// The weeks that are drawn, in order: half a year where nothing was answered before, else a year.
  var weeks: [ArraySlice<HeatMap.Day>] {
    map.weeksOfLearning.count <= Self.halfYear ? map.weeks.suffix(Self.halfYear) : map.weeks
  }

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    let later = weeks.suffix(Self.halfYear)
    let earlier = weeks.dropLast(Self.halfYear)
    guard !earlier.isEmpty else {
      return half(Array(later), id: id, title: title, description: description)
    }
    let halves = [(earlier, "\(id)-earlier", "first half"), (later, id, "second half")]
    return .tag(
      "div", ["class": "halves"],
      halves.map { weeks, id, part in
        half(Array(weeks), id: id, title: "\(title), \(part)", description: description)
      })
  }

  private func half(
    _ weeks: [ArraySlice<HeatMap.Day>], id: String, title: String, description: String
  ) -> HTML {
    var content: [HTML] = ["Mon", "Wed", "Fri"].enumerated().map { index, name in
      Drawing.label(name, x: 0, y: Self.top + (Double(index * 2) + 0.85) * Self.cell)
    }
    var lastMonth: Int?
    for (column, week) in weeks.enumerated() {
      guard let first = week.first.map({ CalendarDay(number: $0.number) }) else { continue }
      if lastMonth.map({ $0 != first.month }) ?? (first.day <= 14), column < weeks.count - 1 {
        content.append(
          Drawing.label(first.monthName, x: Self.left + Double(column) * Self.cell, y: 11))
      }
      lastMonth = first.month
      for (row, day) in week.enumerated() { content.append(square(day, column: column, row: row)) }
    }
    return Drawing.chart(
      id: id, title: title, description: description,
      width: Self.left + Double(Self.halfYear) * Self.cell, height: Self.top + 7 * Self.cell,
      content)
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

  /// What the squares mean, a word behind each, on as many lines as they need; it says nothing that
  /// the numbers do not.
  var legend: HTML {
    let side = Drawing.number(Self.cell)
    return .tag(
      "p", ["class": "legend", "aria-hidden": "true"],
      (0...HeatMap.highestLevel).map { level in
        .tag(
          "span", [:],
          [
            .tag(
              "svg", ["viewBox": "0 0 \(side) \(side)"],
              [Self.square(level: level, x: Self.cell / 2, y: Self.cell / 2)]),
            .text(HeatMapText.range(of: level, in: map)),
          ])
      })
  }
}
