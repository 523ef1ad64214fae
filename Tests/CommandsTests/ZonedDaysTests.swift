import Foundation
import Study
import Testing

@testable import Commands

/// Local days where clocks change.
struct ZonedDaysTests {
  /// A time zone, the UTC hour at which its clocks change, and the shift of the clocks in hours.
  @Test(arguments: [
    // 2026-03-29 and 2026-10-25, 01:00 UTC.
    ("Europe/Berlin", 1_774_746_000, 3600), ("Europe/Berlin", 1_792_890_000, -3600),
    // 2026-03-08, 07:00 UTC, and 2026-11-01, 06:00 UTC.
    ("America/New_York", 1_772_953_200, 3600), ("America/New_York", 1_793_512_800, -3600),
    // No clock changes.
    ("Asia/Tokyo", 1_774_746_000, 0),
  ])
  func aDayTurnsAtFourByTheClocks(name: String, change: Int, shift: Int) throws {
    let zone = try #require(TimeZone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let before = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(change - 1)))
    let after = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(change)))
    #expect(after - before == shift)
    var days = ZonedDays(zone)
    var turns: [Int] = []
    // Every five minutes for three days around.
    var last = days.day(Int64(change - 129_600) * 1000)
    for instant in stride(from: change - 129_600, through: change + 129_600, by: 300) {
      let day = days.day(Int64(instant) * 1000)
      let exact = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
      #expect(day == Moment(milliseconds: Int64(instant) * 1000, utcOffset: exact).day)
      #expect(day == last || day == last + 1)
      if day > last { turns.append(instant) }
      last = day
    }
    #expect(turns.count == 3)
    for turn in turns {
      #expect(calendar.component(.hour, from: Date(timeIntervalSince1970: Double(turn))) == 4)
      #expect(calendar.component(.minute, from: Date(timeIntervalSince1970: Double(turn))) == 0)
    }
  }

  @Test func itMakesNoDifferenceInWhichOrderInstantsCome() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    var (forth, back) = (ZonedDays(zone), ZonedDays(zone))
    let instants = stride(from: Int64(1_774_000_000_000), to: 1_776_000_000_000, by: 5_000_017)
    let expected = instants.map { forth.day($0) }
    #expect(instants.reversed().map { back.day($0) }.reversed() == expected)
  }
}
