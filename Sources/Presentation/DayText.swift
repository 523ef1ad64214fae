import Study

/// Days in words, as seen from today.
package enum DayText {
  /// How far a day is.
  ///
  /// - Parameters:
  ///   - day: The day, in days since 1970-01-01.
  ///   - today: The learner's day, likewise.
  /// - Returns: `today`, `tomorrow`, `in 3 days (Nov 26)`, `yesterday` or `3 days ago`.
  package static func distance(to day: Int, from today: Int) -> String {
    switch day - today {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in \(Plural.count(days, "day")) (\(date(of: day, from: today)))"
    case let days: "\(Plural.count(-days, "day")) ago"
    }
  }

  /// The date of a day, with the year if it is another than today's: `Nov 26`, `Jan 2, 2027`.
  package static func date(of day: Int, from today: Int) -> String {
    let date = CalendarDay(number: day)
    let text = "\(date.monthName) \(date.day)"
    return date.year == CalendarDay(number: today).year ? text : "\(text), \(date.year)"
  }

  /// A day with its year, in English: `November 23, 2026`.
  package static func long(_ day: Int) -> String {
    let date = CalendarDay(number: day)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(months[date.month - 1]) \(date.day), \(date.year)"
  }

  /// A month with its year: `Nov 2026`.
  package static func month(_ month: Int, of year: Int) -> String {
    "\(CalendarDay(year: year, month: month, day: 1).monthName) \(year)"
  }

  /// A day with its weekday, in ten columns: `Mon Nov 23`, `Tue Dec  1`.
  package static func short(_ day: Int) -> String {
    let date = CalendarDay(number: day)
    return "\(date.weekdayName) \(date.monthName) \(date.day < 10 ? " " : "")\(date.day)"
  }
}
