/// The days on which a learner would rather not review: days of the week, and dates.
package struct EasyDays: Hashable, Sendable {
  /// The days of the week, 0 (Monday) … 6 (Sunday).
  package let weekdays: Set<Int>
  /// Ranges of dates, both ends included, in days since 1970-01-01; in their order, apart from each
  /// other.
  package let dates: [ClosedRange<Int>]

  /// No such days.
  package static let none = EasyDays()

  /// Creates a set of days.
  ///
  /// - Parameters:
  ///   - weekdays: Days of the week, 0 (Monday) … 6 (Sunday).
  ///   - dates: Ranges of dates in any order, in days since 1970-01-01; they may overlap.
  package init(weekdays: Set<Int> = [], dates: [ClosedRange<Int>] = []) {
    self.weekdays = weekdays
    var merged: [ClosedRange<Int>] = []
    for range in dates.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.dates = merged
  }

  /// Whether there are none.
  package var isEmpty: Bool { weekdays.isEmpty && dates.isEmpty }

  /// Whether a day is one of them.
  ///
  /// - Parameter day: The day, in days since 1970-01-01.
  /// - Returns: Whether its weekday or its date is.
  package func contains(_ day: Int) -> Bool {
    guard !isEmpty else { return false }
    return weekdays.contains(CalendarDay(number: day).weekday)
      || dates.contains { $0.contains(day) }
  }
}

extension EasyDays {
  /// The days as they are typed and kept: `sat, sun, 2026-12-24..2027-01-02`; empty for none.
  package var text: String { words.joined(separator: ", ") }

  /// The weekdays by their short names, Monday first, then the dates in their order.
  package var words: [String] {
    let days = weekdays.sorted().map { Self.names[$0] }
    let ranges = dates.map { range in
      let ends = [range.lowerBound, range.upperBound].map { CalendarDay(number: $0).isoDate }
      return range.count == 1 ? ends[0] : ends.joined(separator: "..")
    }
    return days + ranges
  }

  /// The days that a text stands for; nil where something in it is no day.
  ///
  /// - Parameter text: Weekdays by their English names, or three letters or more of these; dates as
  ///   ISO 8601 has them, and two dates with `..` between them for all from the first to the last; a
  ///   comma or spaces between them. Case does not matter.
  package init?(text: String) {
    var weekdays: Set<Int> = []
    var dates: [ClosedRange<Int>] = []
    for word in text.lowercased().split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      if word.count >= 3, let day = Self.fullNames.firstIndex(where: { $0.hasPrefix(word) }) {
        weekdays.insert(day)
        continue
      }
      let days = word.replacing("..", with: " ").split(separator: " ")
        .map { CalendarDay(isoDate: $0)?.number }
      guard (1...2).contains(days.count), let first = days[0], let last = days[days.count - 1],
        first <= last, word.hasSuffix(".") == false, word.hasPrefix(".") == false
      else { return nil }
      dates.append(first...last)
    }
    self.init(weekdays: weekdays, dates: dates)
  }

  private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let fullNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
