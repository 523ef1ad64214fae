import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

@testable import Commands

/// Cards that are forgotten again and again.
@MainActor
struct LeechTests {
  /// A library in which one card was missed so often, ten days apart.
  private func desk(lapses: Int) throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    let store = try ProgressStore(path: "\(desk.root)/Progress/progress.sqlite")
    let learner = try store.learner(named: nil, at: desk.now)
    for day in 0..<lapses {
      let at = Moment(
        milliseconds: Desk.start.milliseconds - Int64(100 - 10 * day) * 86_400_000, utcOffset: 0)
      try store.record([
        Event(
          id: UUID(), learner: learner.id, at: at, batch: UUID(),
          content: .review(
            Review(card: "heist:heist#name", rating: .again, verdict: .wrong, form: .typed)))
      ])
    }
    try store.close()
    return desk
  }

  @Test func theSettingSaysHowManyLapsesMakeALeech() throws {
    let desk = try desk(lapses: 5)
    desk.run("settings leech 5")
    #expect(desk.run("find is:leech") == 1)
    desk.run("study heist --form typed", typing: ["mugging", "", ":q"])
    #expect(desk.transcript.contains("\nforgotten 5 times: "), "\(desk.transcript)")
    #expect(desk.run("find is:leech") == 0)
    desk.run("settings leech 3")
    desk.run("find is:leech --json")
    #expect(desk.output.contains("\"leech\":true"))
    desk.run("settings leech none")
    #expect(desk.run("find is:leech") == 1)
  }

  @Test func theEighthLapseSaysWhatCanBeDoneAndIsFound() throws {
    let desk = try desk(lapses: 8)
    #expect(desk.run("find is:leech") == 1)
    desk.run("study heist --form typed", typing: ["mugging", "", ":q"])
    #expect(
      desk.transcript.contains(
        """

        forgotten 8 times: a note or a clearer text may help,
        ':edit' opens it; ':suspend' stops asking

        """), "\(desk.transcript)")
    #expect(desk.run("find is:leech") == 0)
    #expect(
      desk.output.hasPrefix("Decks/heist.md:6  Heist\n  name: tomorrow, leech\n1 fact"),
      "\(desk.output)")
  }
}
