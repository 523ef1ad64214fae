import Study

/// What was answered in one month, and how much was recalled.
package struct MonthFigures: Equatable, Sendable {
  /// The months that a ``Summary`` looks back, the current one included.
  package static let count = 12

  /// The year.
  package var year: Int
  /// The month, 1…12.
  package var month: Int
  /// The days with an answer.
  package var days: Int
  /// What was answered.
  package var tally: Tally
  /// How much was recalled, beside what was predicted.
  package var retention: Retention

  /// Creates a month without answers.
  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
    days = 0
    tally = Tally()
    retention = Retention()
  }

  /// The latest months, the current one last; days before or after count nowhere.
  static func months(of days: ActiveDays, today: Int) -> [MonthFigures] {
    let current = CalendarDay(number: today).monthNumber
    let first = current - count + 1
    var months = (first...current).map { MonthFigures(year: $0 / 12, month: $0 % 12 + 1) }
    for (day, rollUp) in days.sums {
      let index = CalendarDay(number: day).monthNumber - first
      guard months.indices.contains(index) else { continue }
      months[index].days += 1
      months[index].tally.add(rollUp)
      months[index].retention.add(rollUp)
    }
    return months
  }

  /// The month as ISO 8601 has it: `2026-11`.
  package var isoMonth: String {
    String(CalendarDay(year: year, month: month, day: 1).isoDate.dropLast(3))
  }
}

extension CalendarDay {
  /// The months since the year 0.
  fileprivate var monthNumber: Int { year * 12 + month - 1 }
}

extension MonthFigures: Encodable {
  /// Writes `month` (ISO 8601), `days`, what ``Tally`` writes, and `retention`, as in ``Retention``.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(isoMonth, forKey: .month)
    try container.encode(days, forKey: .days)
    try tally.encode(to: encoder)
    try container.encode(retention, forKey: .retention)
  }

  private enum Key: String, CodingKey { case month, days, retention }
}
