import Testing

@testable import Study

struct MomentTests {
  private static let hour: Int64 = 3_600_000

  @Test(arguments: [
    (0, 0, -1), (4, 0, 0), (27, 0, 0), (28, 0, 1),
    // A day begins at 04:00 of local time, whatever UTC says.
    (3, 3600, 0), (2, 3600, -1), (9, -5 * 3600, 0), (8, -5 * 3600, -1),
    // Before 1970 days count backwards without a gap.
    (-20, 0, -1), (-21, 0, -2), (-44, 0, -2), (-45, 0, -3),
    // The farthest offsets.
    (14, -10 * 3600, 0), (-10, 14 * 3600, 0), (-11, 14 * 3600, -1),
  ])
  func aDayTurnsAtFourInLocalTime(hours: Int64, offset: Int, day: Int) {
    #expect(Moment.day(at: hours * Self.hour, utcOffset: offset) == day)
    #expect(Moment(milliseconds: hours * Self.hour, utcOffset: offset).day == day)
  }

  @Test func theLastMillisecondBelongsToTheDayBefore() {
    #expect(Moment.day(at: 4 * Self.hour - 1, utcOffset: 0) == -1)
    #expect(Moment.day(at: -20 * Self.hour - 1, utcOffset: 0) == -2)
  }

  @Test func summerTimeNeitherSkipsNorRepeatsADay() {
    // Berlin, 2026-03-29 and 2026-10-25, at 01:00 UTC: from an hour before to a day after.
    for (change, before, after) in [
      (Int64(1_774_746_000_000), 3600, 7200), (1_792_890_000_000, 7200, 3600),
    ] {
      var days: [Int] = []
      for step in -4...96 {
        let at = change + Int64(step) * 15 * 60_000
        days.append(Moment.day(at: at, utcOffset: step < 0 ? before : after))
      }
      #expect(zip(days, days.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 + 1 })
      #expect(days.last.map { $0 - (days.first ?? 0) } == 1)
    }
  }

  @Test func aStoredDayIsKept() {
    #expect(Moment(milliseconds: 0, utcOffset: 0, day: 77).day == 77)
  }
}
