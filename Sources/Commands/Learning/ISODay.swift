import ArgumentParser
import Study

/// A date on the command line, such as `2027-01-03`.
struct ISODay: ExpressibleByArgument {
  /// The days since 1970-01-01.
  let number: Int

  /// How far ahead a day may be, in days.
  private static let ahead = 1...3650

  init?(argument: String) {
    guard let day = CalendarDay(isoDate: argument) else { return nil }
    number = day.number
  }

  /// Complains of a day that is not ahead.
  ///
  /// - Parameters:
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - command: The command whose `--until` it is.
  /// - Throws: A ``CommandError`` for a day before tomorrow, or more than ten years away.
  func check(from today: Int, for command: String) throws {
    guard !Self.ahead.contains(number - today) else { return }
    throw CommandError(
      "\(command): error: '--until' is a day from tomorrow on, within ten years", status: .usage)
  }
}
