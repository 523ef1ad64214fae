/// A day of the Gregorian calendar, extended to all times.
///
/// Days and dates are turned into each other by arithmetic alone: Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms", `civil_from_days` and `days_from_civil`.
package struct CalendarDay: Hashable, Sendable {
  /// The year; 0 is the year before 1.
  package let year: Int
  /// The month, 1…12.
  package let month: Int
  /// The day of the month, 1…31.
  package let day: Int
  /// The days since 1970-01-01; negative before.
  package let number: Int

  /// The calendar's day of a day number, counted from 1970-01-01.
  package init(number: Int) {
    self.number = number
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// A day by its date.
  ///
  /// - Parameters:
  ///   - year: Any year.
  ///   - month: 1…12.
  ///   - day: 1…31; one the month lacks counts on into the next.
  package init(year: Int, month: Int, day: Int) {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// A day by its date as ISO 8601 has it, such as `2026-11-23`, also with a sign before the year; nil
  /// where the text is no date, or one that the month lacks.
  package init?(isoDate text: some StringProtocol) {
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    let parts = (isSigned ? text.dropFirst() : text[...]).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (4...6).contains(parts[0].count), parts[1].count == 2,
      parts[2].count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      1...12 ~= month, 1...31 ~= day
    else { return nil }
    self.init(year: text.hasPrefix("-") ? -year : year, month: month, day: day)
    guard self.month == month else { return nil }
  }

  /// The day of the week, 0 (Monday) … 6 (Sunday).
  package var weekday: Int { (number % 7 + 10) % 7 }

  /// The first three letters of the weekday's English name.
  package var weekdayName: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday]
  }

  /// The first three letters of the month's English name.
  package var monthName: String {
    [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][month - 1]
  }

  /// The date as ISO 8601 has it: `2026-11-23`.
  package var isoDate: String {
    String(decoding: ISO8601.date(self), as: UTF8.self)
  }
}
