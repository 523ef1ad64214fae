import Foundation
import Study

/// The local days of a time zone, which turn at 04:00 by its clocks, for many instants.
///
/// The time zone is asked twice a day of UTC, not once an instant, but on the days on which clocks
/// change.
struct ZonedDays {
  private static let dayLength: Int64 = 86_400_000

  private let zone: TimeZone
  /// The seconds that local time is ahead throughout a day of UTC; nil within it where they change.
  private var offsets: [Int64: Int?] = [:]
  private var last: (day: Int64, offset: Int?)?

  /// The days of a time zone.
  init(_ zone: TimeZone) { self.zone = zone }

  /// The day, counted from 1970-01-01, of an instant in milliseconds since 1970 UTC.
  mutating func day(_ milliseconds: Int64) -> Int {
    Moment.day(at: milliseconds, utcOffset: offset(at: milliseconds))
  }

  /// The seconds that local time is ahead of UTC at an instant in milliseconds since 1970 UTC.
  mutating func offset(at milliseconds: Int64) -> Int {
    let day = Int64((Double(milliseconds) / Double(Self.dayLength)).rounded(.down))
    if let last, last.day == day { return last.offset ?? exact(milliseconds) }
    let offset = offsets[day] ?? whole(day)
    offsets[day] = .some(offset)
    last = (day, offset)
    return offset ?? exact(milliseconds)
  }

  private func whole(_ day: Int64) -> Int? {
    let first = exact(day * Self.dayLength)
    return first == exact((day + 1) * Self.dayLength) ? first : nil
  }

  private func exact(_ milliseconds: Int64) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
  }
}
