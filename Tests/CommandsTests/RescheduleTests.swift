import Foundation
import Study
import Testing

@testable import Commands

/// `postpone` and `advance`.
@MainActor
struct RescheduleTests {
  /// A library in which nine cards were answered some days ago.
  private func desk() throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run("settings fuzz off")
    desk.run(
      "study heist --new 5 --form recall",
      typing: ["", "", "3", "", "3", "", "3", "", "3", "", "3", "", "3"])
    desk.sleep(days: 2)
    desk.restart()
    return desk
  }

  @Test func whatIsDueIsSpreadAndTakenBack() throws {
    let desk = try desk()
    let before = try desk.due()
    let today = desk.now.day
    let waiting = before.filter { $0.value <= today }.count
    try #require(waiting >= 3)
    #expect(desk.run("postpone --keep 1") == 0)
    #expect(
      desk.output.hasPrefix("postponed: \(waiting - 1) cards, coming from Mar 5"), "\(desk.output)")
    #expect(desk.output.hasSuffix("; 1 stays\n"))
    let after = try desk.due()
    #expect(after.filter { $0.value <= today }.count == 1)
    desk.run("undo")
    #expect(desk.output.contains("\(waiting - 1) cards rescheduled"), "\(desk.output)")
    #expect(try desk.due() == before)
  }

  @Test func aBreakIsFree() throws {
    let desk = try desk()
    let first = desk.now.day + 20
    let date = CalendarDay(number: first).isoDate
    #expect(desk.run("postpone --until \(date)") == 0)
    #expect(try desk.due().values.allSatisfy { $0 >= first })
    #expect(desk.run("postpone --until \(date)") == 0)
    #expect(desk.output == "nothing is due before Mar 24\n")
    // An answer puts the card back into its schedule.
    desk.run("advance --count 1")
    #expect(desk.output == "brought forward to today: 1 card; 'study' asks it\n")
    desk.run("study --new 0 --form recall", typing: ["", "3"])
    #expect(try desk.due().values.filter { $0 < first }.count == 1)
  }

  @Test func whatComesBeforeADayIsBroughtForward() throws {
    let desk = try desk()
    desk.run("postpone")
    let date = CalendarDay(number: desk.now.day + 30).isoDate
    #expect(desk.run("advance --until \(date)") == 0)
    #expect(try desk.due().values.contains(desk.now.day))
    desk.run("undo")
    #expect(try desk.due().values.allSatisfy { $0 > desk.now.day })
  }

  @Test func aBreakHoldsForBuriedCardsTooButNotForSuspendedOnes() throws {
    let desk = try desk()
    let cards = try desk.due().keys.sorted()
    desk.run("bury \(cards[0]) --days 2")
    desk.run("suspend \(cards[1])")
    let before = try desk.due()
    desk.run("postpone --until 2026-04-01")
    let after = try desk.due()
    #expect(after[cards[1]] == before[cards[1]])
    #expect(after.filter { $0.key != cards[1] }.values.allSatisfy { $0 >= Desk.start.day + 30 })
    desk.run("postpone --keep 50")
    #expect(desk.output == "nothing is due today\n")
    desk.run("undo")
    desk.run("postpone --keep 50")
    #expect(
      desk.output == "nothing to postpone: 4 cards are due today, and '--keep' leaves that many\n")
  }

  @Test(arguments: [
    (
      "postpone --until 2026-02-30", 64,
      "Error: The value '2026-02-30' is invalid for '--until <date>'"
    ),
    (
      "postpone --until 2026-03-01", 64,
      "postpone: error: '--until' is a day from tomorrow on, within ten years"
    ),
    ("postpone --keep -1", 64, "Error: '--keep' is 0 or more"),
    ("postpone nothing", 66, "postpone: error: there is no deck, topic or fact 'nothing'"),
    ("advance --count 0", 64, "Error: '--count' is 1 or more"),
    (
      "advance --until 2090-01-01", 64,
      "advance: error: '--until' is a day from tomorrow on, within ten years"
    ),
  ])
  func whatMakesNoSenseIsRefused(words: String, status: Int32, error: String) throws {
    let desk = try desk()
    let before = try desk.due()
    #expect(desk.run(words) == status)
    #expect(desk.errors.hasPrefix(error), "\(desk.errors)")
    #expect(try desk.due() == before)
  }

  @Test func otherMachinesLearnOfIt() throws {
    let desk = try desk()
    desk.run("postpone --keep 1")
    desk.run("export log --everyone")
    let log = desk.output
    #expect(log.contains(#""kind":"reschedule""#))
    let other = try Desk(decks: ["heist.md": Decks.heist])
    let file = other.root + "/log.jsonl"
    try log.write(toFile: file, atomically: true, encoding: .utf8)
    other.now = desk.now
    #expect(other.run("import \(file)") == 0, "\(other.errors)")
    #expect(try other.due() == desk.due())
  }
}
