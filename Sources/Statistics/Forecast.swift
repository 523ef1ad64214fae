package import Study

/// How many cards come due on each of the coming days, if nothing is answered before.
package struct Forecast: Equatable, Sendable {
  /// The cards of one day, or of a week that begins with it.
  package struct Day: Equatable, Sendable {
    /// The day, in days since 1970-01-01.
    package var number: Int
    /// The cards due.
    package var due: Int

    /// Creates a day from its parts.
    package init(number: Int, due: Int) {
      self.number = number
      self.due = due
    }
  }

  /// The coming days, in order, today first; today's count holds the overdue cards.
  package var days: [Day]
  /// The coming weeks of seven days, in order, the first beginning today; its count holds the
  /// overdue cards.
  package var weeks: [Day]
  /// The cards that were due before today.
  package var overdue: Int

  /// Expects nothing yet.
  ///
  /// - Parameters:
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - length: The days to look at, today included; at least 1.
  ///   - weekCount: The weeks to look at, at least 1.
  package init(today: Int, length: Int = 14, weekCount: Int = 12) {
    days = (0..<max(1, length)).map { Day(number: today + $0, due: 0) }
    weeks = (0..<max(1, weekCount)).map { Day(number: today + 7 * $0, due: 0) }
    overdue = 0
  }

  /// Counts a card by its state; one that is due behind the last day or week counts nowhere.
  ///
  /// - Parameters:
  ///   - state: The card's state.
  ///   - buriedUntil: The first day on which it may be asked again; nil if it may be at once.
  package mutating func add(_ state: CardState, buriedUntil: Int? = nil) {
    guard let today = days.first?.number else { return }
    let day = max(state.dueDay, buriedUntil ?? state.dueDay)
    let ahead = max(0, day - today)
    if day < today { overdue += 1 }
    if ahead < days.count { days[ahead].due += 1 }
    if ahead / 7 < weeks.count { weeks[ahead / 7].due += 1 }
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
  /// Writes `overdue` (cards), `days` and `weeks`, in order, each week by its first day.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(overdue, forKey: .overdue)
    try container.encode(days, forKey: .days)
    try container.encode(weeks, forKey: .weeks)
  }

  private enum Key: String, CodingKey { case overdue, days, weeks }
}
