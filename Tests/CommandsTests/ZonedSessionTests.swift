import Foundation
import Study
import Testing

@testable import Commands

/// Sessions where clocks change, and on journeys.
@MainActor
struct ZonedSessionTests {
  /// An instant of a zone's local time.
  private func moment(
    _ zone: String, _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int
  ) throws -> Moment {
    let zone = try #require(TimeZone(identifier: zone))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let date = try #require(
      calendar.date(
        from: DateComponents(year: year, month: month, day: day, hour: hour, minute: minute)))
    return Moment(
      milliseconds: Int64(date.timeIntervalSince1970) * 1000,
      utcOffset: zone.secondsFromGMT(for: date))
  }

  @Test(arguments: [
    // The evening before clocks go forward, and back; and an evening on which nothing happens.
    ("Europe/Berlin", 2026, 3, 28), ("Europe/Berlin", 2026, 10, 24),
    ("America/New_York", 2026, 3, 7), ("America/New_York", 2026, 10, 31),
    ("Asia/Tokyo", 2026, 3, 28),
  ])
  func aCardThatIsDueTomorrowComesAtFourByTheClock(
    zone: String, year: Int, month: Int, day: Int
  ) throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.now = try moment(zone, year, month, day, 23, 30)
    let today = CalendarDay(year: year, month: month, day: day).number
    #expect(desk.now.day == today)
    // *again* and then *good*: due tomorrow.
    desk.run(
      "study heist --new 1 --form recall", typing: ["", "", "1", "", "", "2"])
    let due = try desk.due()
    #expect(due.values.allSatisfy { $0 == today + 1 } && !due.isEmpty)
    // Past midnight it is still the day before.
    for (hour, minute, isDue) in [(0, 30, false), (3, 59, false), (4, 0, true), (9, 0, true)] {
      desk.now = try moment(zone, year, month, day + 1, hour, minute)
      desk.restart()
      #expect(try desk.plannedCards(newFacts: 0).isEmpty == !isDue, "\(hour):\(minute)")
    }
    desk.run("study --new 0 --form recall", typing: ["", "3"])
    let intervals = try desk.states().values.map { $0.dueDay - $0.lastDay }
    #expect(try desk.states().values.allSatisfy { $0.lastDay == today + 1 })
    #expect(intervals.allSatisfy { $0 >= 1 })
  }

  @Test func aJourneyAroundTheWorldLosesNothing() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    // Friday evening in Tokyo is Friday morning in New York, fourteen hours behind.
    desk.now = try moment("Asia/Tokyo", 2026, 6, 5, 20, 0)
    desk.run("study heist --new 2 --form recall", typing: ["", "", "3", "", "3"])
    let before = try desk.states()
    desk.now = try moment("America/New_York", 2026, 6, 5, 9, 0)
    desk.restart()
    #expect(try desk.states() == before)
    #expect(try desk.plannedCards(newFacts: 0).isEmpty)
    // Friday night there is Saturday in Tokyo; the other way round a day is missing, not two.
    desk.now = try moment("America/New_York", 2026, 6, 9, 20, 0)
    desk.restart()
    desk.run("study --new 0 --form recall", typing: ["", "3", "", "3"])
    let there = try desk.states()
    #expect(there.values.allSatisfy { $0.lastDay == desk.now.day })
    desk.now = try moment("Asia/Tokyo", 2026, 6, 10, 12, 0)
    desk.restart()
    #expect(try desk.states() == there)
    #expect(desk.run("doctor") == 0)
    desk.run("doctor --rebuild")
    #expect(try desk.states() == there)
  }
}
