import Foundation
import LineEditing
import Study
import Testing

@testable import Commands

/// What a learner sees, line by line.
@MainActor
struct StudyTranscriptTests {
  @Test func aFirstSessionShowsNewFactsAndAsksThem() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    let status = desk.run(
      "study heist --new 5",
      typing: [
        "", "heist", "caper", "heist", "?", "mastermind", "fase", "1", "", "-", "!4", "", "", "",
        "driver", "", ":quit",
      ])
    #expect(status == 0)
    try Transcript.expect(desk.shown, named: "first-session")
  }

  @Test func theNextDayAsksExactlyWhatIsDue() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run(
      "study heist --new 5 --form recall",
      typing: ["", "", "3", "", "1", "", "2", "", "4", "", "3", "", "3"])
    let due = try desk.due()
    #expect(due.count == 5)
    desk.restart()
    desk.run("study heist --new 0")
    #expect(desk.output.contains("nothing is due"))
    desk.restart()
    desk.sleep(days: 1)
    let today = desk.now.day
    let wanted = due.filter { $0.value <= today }.map(\.key)
    #expect(!wanted.isEmpty && wanted.count < due.count)
    let asked = try desk.plannedCards(newFacts: 0)
    #expect(Set(asked) == Set(wanted))
  }

  @Test func listsOrdersAndKeyPointsAreAskedAsWholes() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run("study heist --form list-all --new 20", typing: ["", "", "driver; butler", ""])
    try Transcript.expect(desk.shown, named: "list-all")
    desk.restart()
    desk.run("study heist --form order --new 20 --pretest", typing: ["3 1 2 4", "1 2 3 4", "", ""])
    try Transcript.expect(desk.shown, named: "order")
    desk.restart()
    desk.run("study heist --topic questions --pretest --new 20", typing: ["no", "1", ""])
    try Transcript.expect(desk.shown, named: "key-points")
  }

  @Test func aQuizIsScoredAndLeavesTheScheduleAlone() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run("quiz heist --count 4 --seed 3", typing: ["driver", "x", "", "", "1", ""])
    try Transcript.expect(desk.shown, named: "quiz")
    #expect(try desk.due().isEmpty)
  }

  @Test func whatWasLearnedIsShownAndExported() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run(
      "study heist --new 5 --form recall",
      typing: ["", "", "3", "", "1", "", "2", "", "4", "", "3", "", "3"])
    desk.sleep(days: 4)
    desk.restart()
    desk.run("study heist --new 0 --form recall", typing: ["", "3", "", "1", "", "3", "", "3"])
    desk.run("stats")
    try Transcript.expect(desk.shown, named: "stats")
    desk.run("decks")
    try Transcript.expect(desk.shown, named: "decks")
    desk.run("show heist Heist")
    try Transcript.expect(desk.shown, named: "show")
    desk.run("export reviews")
    let rows = desk.output.split(separator: "\n")
    #expect(rows[0].hasPrefix("card_id,review_time,review_rating,review_state,review_duration,"))
    #expect(rows.count > 6)
    for what in ["progress", "stats", "reports"] {
      #expect(desk.run("export \(what) --format jsonl") == 0)
    }
    #expect(desk.run("stats --json") == 0)
    #expect(desk.output.hasPrefix("{") && desk.output.hasSuffix("}\n"))
  }

  @Test func theSessionWelcomesAndSuggests() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    let status = desk.run(
      "",
      typing: [
        "stuyd", "learner add Ada", "learner Ada", "study nothing", "undo", "quit",
      ])
    #expect(status == 0)
    try Transcript.expect(desk.shown, named: "welcome")
  }

  @Test func undoReachesAcrossSessions() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "x", ""])
    #expect(try desk.due().count == 2)
    desk.restart()
    #expect(desk.run("undo") == 0)
    #expect(try desk.due().count == 1)
    #expect(desk.run("undo --session") == 0)
    #expect(try desk.due().isEmpty)
    #expect(desk.run("undo") == 1)
    #expect(
      desk.errors == "undo: error: there is nothing to take back; what was taken back stays so\n")
  }
}
