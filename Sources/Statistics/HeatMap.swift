import Study

/// What was answered on each day of the last year, in whole weeks that begin on Monday.
package struct HeatMap: Equatable, Sendable {
  /// One day.
  package struct Day: Equatable, Sendable {
    /// The day, in days since 1970-01-01.
    package var number: Int
    /// What was answered on it.
    package var tally: Tally

    /// Creates a day from its parts.
    package init(number: Int, tally: Tally = Tally()) {
      self.number = number
      self.tally = tally
    }
  }

  /// The weeks shown, the current one included.
  package static let weekCount = 53
  /// The highest level; the lowest, of days without an answer, is 0.
  package static let highestLevel = 4

  /// The days in order, from a Monday 52 weeks ago to today: 365…371.
  package var days: [Day]
  /// The number of answers from one level to the next, 1 or more.
  package var step: Int

  /// Looks back a year.
  init(_ active: ActiveDays, today: Int) {
    let date = CalendarDay(number: today)
    let first = today - date.weekday - (Self.weekCount - 1) * 7
    days = (first...today).map { Day(number: $0) }
    for (day, rollUp) in active.sums where day >= first && day <= today {
      days[day - first].tally.add(rollUp)
    }
    step = Self.step(for: days.map(\.tally.answers))
  }

  /// The level of a number of answers: 0 for none, 1 up to ``step``, 2 up to twice that, and so on
  /// up to ``highestLevel`` for all above.
  package func level(of answers: Int) -> Int {
    answers <= 0 ? 0 : min(Self.highestLevel, 1 + (answers - 1) / step)
  }

  /// The fewest answers of a level, 1…4.
  package func least(ofLevel level: Int) -> Int { (level - 1) * step + 1 }

  /// The days by weeks, seven each but for the last, which ends today.
  package var weeks: [ArraySlice<Day>] {
    stride(from: 0, to: days.count, by: 7).map { days[$0..<min($0 + 7, days.count)] }
  }

  /// The weeks from the first one with an answer on, as in ``weeks``; none without an answer.
  package var weeksOfLearning: ArraySlice<ArraySlice<Day>> {
    weeks.drop { week in !week.contains { $0.tally.answers > 0 } }
  }

  /// The step for which nine active days in ten are within the levels: a quarter of their answers,
  /// rounded up to 1, 2, 3, 5 or 10 times a power of ten, so that one busy day pales no others.
  private static func step(for answers: [Int]) -> Int {
    let active = answers.filter { $0 > 0 }.sorted()
    guard !active.isEmpty else { return 1 }
    let busy = active[(active.count * 9 + 9) / 10 - 1]
    let wanted = (busy + highestLevel - 1) / highestLevel
    var scale = 1
    while scale * 10 < wanted { scale *= 10 }
    return [1, 2, 3, 5, 10].map { $0 * scale }.first { $0 >= wanted } ?? wanted
  }
}

extension HeatMap: Encodable {
  /// Writes the days with an answer, in order, each as `date` (ISO 8601) and what ``Tally`` writes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for day in days where day.tally.answers > 0 { try container.encode(day) }
  }
}

extension HeatMap.Day: Encodable {
  /// Writes `date` (ISO 8601) and what ``Tally`` writes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(CalendarDay(number: number).isoDate, forKey: .date)
    try tally.encode(to: encoder)
  }

  private enum Key: String, CodingKey { case date }
}
