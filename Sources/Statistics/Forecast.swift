package import Study

/// How many cards come due on each of the coming days, if nothing is answered before.
package struct Forecast: Equatable, Sendable {
  /// The cards of one day.
  package struct Day: Equatable, Sendable {
    /// The day, in days since 1970-01-01.
    package var number: Int
    /// The cards due on it.
    package var due: Int

    /// Creates a day from its parts.
    package init(number: Int, due: Int) {
      self.number = number
      self.due = due
    }
  }

  /// The coming days, in order, today first; today's count holds the overdue cards.
  package var days: [Day]
  /// The cards that were due before today.
  package var overdue: Int

  /// Expects nothing yet.
  ///
  /// - Parameters:
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - length: The days to look at, today included; at least 1.
  package init(today: Int, length: Int = 14) {
    days = (0..<max(1, length)).map { Day(number: today + $0, due: 0) }
    overdue = 0
  }

  /// Counts a card by its state; one that is due behind the last day counts nowhere.
  package mutating func add(_ state: CardState) {
    guard let today = days.first?.number else { return }
    let index = max(0, state.dueDay - today)
    if state.dueDay < today { overdue += 1 }
    if index < days.count { days[index].due += 1 }
  }
}

extension Forecast.Day: Encodable {
  /// Writes `date` (ISO 8601) and `due` (cards).
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(CalendarDay(number: number).isoDate, forKey: .date)
    try container.encode(due, forKey: .due)
  }

  private enum Key: String, CodingKey { case date, due }
}

extension Forecast: Encodable {
  /// Writes `overdue` (cards) and `days`, in order.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(overdue, forKey: .overdue)
    try container.encode(days, forKey: .days)
  }

  private enum Key: String, CodingKey { case overdue, days }
}
