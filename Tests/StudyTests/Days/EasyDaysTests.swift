import Testing

@testable import Study

struct EasyDaysTests {
  @Test(arguments: [
    ("sat, sun", "sat, sun"), ("Sunday Saturday", "sat, sun"), ("SUN,sun", "sun"),
    ("thurs", "thu"), ("2026-12-24", "2026-12-24"),
    ("2027-01-02..2027-01-05, mon 2026-12-24", "mon, 2026-12-24, 2027-01-02..2027-01-05"),
    ("2026-12-24..2026-12-26 2026-12-27 2026-12-25", "2026-12-24..2026-12-27"),
    ("2026-12-24..2026-12-24", "2026-12-24"), ("", ""),
  ])
  func aTextIsRead(text: String, written: String) throws {
    let days = try #require(EasyDays(text: text))
    #expect(days.text == written)
    #expect(EasyDays(text: days.text) == days)
  }

  @Test(arguments: [
    "someday", "su", "2026-02-30", "2026-12-26..2026-12-24", "2026-12-24..", "..2026-12-24",
    "2026-12-24..2026-12-25..2026-12-26", "24.12.2026", "sat;sun", "2026-12-24...2026-12-26",
  ])
  func whatIsNoDayIsNotRead(text: String) { #expect(EasyDays(text: text) == nil) }

  @Test func weekdaysAndDatesAreContained() throws {
    let days = try #require(EasyDays(text: "sat, 2026-11-25..2026-11-27"))
    // 2026-11-23 is a Monday.
    let contained = (20_780...20_787).map { days.contains($0) }
    #expect(contained == [false, false, true, true, true, true, false, false])
    #expect(days.contains(20_785 + 7 * 1000))
    // 1969-12-27 was a Saturday, too.
    #expect(days.contains(-5) && !days.contains(-4))
  }
}
