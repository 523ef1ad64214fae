import Statistics
import Study

/// How much was recalled in each month, with its interval, beside what was predicted.
struct RetentionChart {
  private static let height = 232.0
  private static let left = 44.0
  private static let top = 34.0
  private static let bottom = 194.0
  /// The months that are drawn at least, where there are as many.
  private static let fewestMonths = 6

  /// The months, in order.
  private let months: [MonthFigures]

  /// Charts months, in order, from the first one with an answer on; six at least.
  init(_ months: [MonthFigures]) {
    let first = months.firstIndex { $0.retention.recalls.count > 0 } ?? 0
    self.months = Array(months.dropFirst(max(0, min(first, months.count - Self.fewestMonths))))
  }

  /// Draws the chart; see ``Drawing/chart(id:title:description:width:height:_:)``.
  func drawn(id: String, title: String, description: String) -> HTML {
    let marks = Array(stride(from: lowest, through: 100, by: lowest < 50 ? 20 : 10))
    var content: [HTML] =
      legend
      + marks.flatMap { mark in
        [
          Drawing.line(
            "grid", from: (Self.left, y(Double(mark) / 100)),
            to: (Drawing.width, y(Double(mark) / 100))),
          Drawing.label("\(mark)%", x: Self.left - 6, y: y(Double(mark) / 100) + 4, anchor: "end"),
        ]
      }
    let room = (Drawing.width - Self.left) / Double(max(1, months.count))
    for (index, month) in months.enumerated() {
      let x = Self.left + (Double(index) + 0.5) * room
      let name = CalendarDay(year: month.year, month: month.month, day: 1).monthName
      content.append(Drawing.label(name, x: x, y: Self.bottom + 18, anchor: "middle"))
      // Of a December before a January only the January has room for its year.
      if month.month == 1 || index == 0 && month.month != 12 {
        content.append(
          Drawing.label("\(month.year)", x: x, y: Self.bottom + 33, anchor: "middle"))
      }
      content += points(of: month.retention, x: x, name: "\(name) \(month.year)")
    }
    return Drawing.chart(
      id: id, title: title, description: description, height: Self.height, content)
  }

  private func points(of retention: Retention, x: Double, name: String) -> [HTML] {
    guard let share = retention.recalls.share, let interval = retention.recalls.interval,
      let predicted = retention.predicted
    else { return [] }
    return [
      Drawing.line(
        "interval", from: (x - 3, y(interval.lowerBound)), to: (x - 3, y(interval.upperBound))),
      Drawing.disk(
        "true", x: x - 3, y: y(share), title: "\(name): \(Figure.tenths(share))% recalled"),
      Drawing.diamond(
        "predicted", x: x + 5, y: y(predicted), radius: 4.5,
        title: "\(name): \(Figure.tenths(predicted))% predicted"),
    ]
  }

  private var legend: [HTML] {
    [
      Drawing.line("interval", from: (Self.left + 6, 4), to: (Self.left + 6, 20)),
      Drawing.disk("true", x: Self.left + 6, y: 12),
      Drawing.label("recalled, with 95% interval", x: Self.left + 16, y: 16),
      Drawing.diamond("predicted", x: Self.left + 216, y: 12),
      Drawing.label("predicted", x: Self.left + 226, y: 16),
    ]
  }

  /// The percentage the axis begins with, a multiple of 10 or, below 50, of 20.
  private var lowest: Int {
    let values = months.flatMap { month in
      [month.retention.recalls.interval?.lowerBound, month.retention.predicted].compactMap { $0 }
    }
    let percent = Int((values.min() ?? 0.8) * 100)
    return min(80, percent < 50 ? percent / 20 * 20 : percent / 10 * 10)
  }

  private func y(_ share: Double) -> Double {
    let least = Double(lowest) / 100
    return Self.bottom - (max(least, share) - least) / (1 - least) * (Self.bottom - Self.top)
  }
}
