import Study
import Testing

/// Dates and instants, against known values.
struct CalendarDayTests {
  @Test func daysHaveTheirDates() {
    let known = [
      (0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (11_017, "2000-03-01"),
      (-25_509, "1900-02-28"), (-25_508, "1900-03-01"), (19_782, "2024-02-29"),
      (20_453, "2025-12-31"), (20_780, "2026-11-23"), (-719_468, "0000-03-01"),
      (-719_529, "-0001-12-31"), (2_932_897, "+10000-01-01"),
    ]
    for (number, date) in known { #expect(CalendarDay(number: number).isoDate == date) }
  }

  @Test func everyDayOfEightCenturiesComesBackAndFollowsTheOneBefore() {
    var last = CalendarDay(number: -146_098)
    for number in -146_097...146_097 {
      let day = CalendarDay(number: number)
      let isNext =
        (day.year, day.month, day.day) == (last.year, last.month, last.day + 1)
        || (day.day == 1 && last.day >= 28
          && (day.year == last.year && day.month == last.month + 1
            || day.year == last.year + 1 && day.month == 1 && last.month == 12))
      guard isNext, CalendarDay(year: day.year, month: day.month, day: day.day) == day,
        day.weekday == (last.weekday + 1) % 7
      else {
        Issue.record("\(number)")
        break
      }
      last = day
    }
  }

  @Test func namesAreEnglishAndShort() {
    let day = CalendarDay(year: 2026, month: 11, day: 23)
    #expect([day.weekdayName, day.monthName] == ["Mon", "Nov"])
    #expect(CalendarDay(number: 0).weekdayName == "Thu")
    #expect(CalendarDay(number: -1).weekdayName == "Wed")
  }

  @Test func instantsBearTheLocalTimeAndItsOffset() {
    func text(_ milliseconds: Int64, _ offset: Int) -> String {
      ISO8601.text(Moment(milliseconds: milliseconds, utcOffset: offset))
    }
    #expect(text(0, 0) == "1970-01-01T00:00:00.000+00:00")
    #expect(text(-1, 0) == "1969-12-31T23:59:59.999+00:00")
    #expect(text(1_795_422_307_250, 3600) == "2026-11-23T09:25:07.250+01:00")
    #expect(text(0, -12_600) == "1969-12-31T20:30:00.000-03:30")
    #expect(text(951_782_400_000, -1800) == "2000-02-28T23:30:00.000-00:30")
    #expect(text(951_868_799_999, 0) == "2000-02-29T23:59:59.999+00:00")
    #expect(text(1_709_251_199_000, 50_400) == "2024-03-01T13:59:59.000+14:00")
  }

  @Test func offsetsOfSecondsAreCutToMinutesAndTheInstantStays() {
    #expect(
      ISO8601.text(Moment(milliseconds: 0, utcOffset: 1172)) == "1970-01-01T00:19:00.000+00:19")
  }
}
