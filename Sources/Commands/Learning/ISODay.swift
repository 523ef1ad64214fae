import ArgumentParser
import Study

/// A date on the command line, such as `2027-01-03`.
struct ISODay: ExpressibleByArgument {
  /// The days since 1970-01-01.
  let number: Int

  /// How far ahead a day may be, in days.
  static let ahead = 1...3650

  init?(argument: String) {
    guard let day = CalendarDay(isoDate: argument) else { return nil }
    number = day.number
  }
}
