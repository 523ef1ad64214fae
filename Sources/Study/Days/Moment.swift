/// An instant, with the learner's local time at it.
///
/// The day is kept with every event, so that it never changes when somebody travels.
package struct Moment: Hashable, Codable, Sendable {
  /// The hour at which a learner's day begins.
  package static let rolloverHour = 4

  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var milliseconds: Int64
  /// What local time was ahead of UTC, in seconds.
  package var utcOffset: Int
  /// The learner's local day, in days since 1970-01-01, turning at 04:00.
  package var day: Int

  /// Creates a moment; the day follows from the other two.
  package init(milliseconds: Int64, utcOffset: Int) {
    self.init(
      milliseconds: milliseconds, utcOffset: utcOffset,
      day: Self.day(at: milliseconds, utcOffset: utcOffset))
  }

  /// Creates a moment with the day that was stored with it.
  package init(milliseconds: Int64, utcOffset: Int, day: Int) {
    self.milliseconds = milliseconds
    self.utcOffset = utcOffset
    self.day = day
  }

  /// The local day of an instant, turning at 04:00, in days since 1970-01-01.
  package static func day(at milliseconds: Int64, utcOffset: Int) -> Int {
    let local = milliseconds &+ Int64(utcOffset) &* 1000 &- Int64(rolloverHour) &* 3_600_000
    return Int((Double(local) / 86_400_000).rounded(.down))
  }
}
