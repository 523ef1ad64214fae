import LineEditing
import Testing

@testable import Commands

/// `reset`: cards that are learned anew.
@MainActor
struct ResetTests {
  /// A learner who knows two cards.
  private func desk(isInteractive: Bool = true) throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: isInteractive)
    desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "heist"])
    desk.sleep(days: 1)
    return desk
  }

  @Test func whatWasKnownIsForgottenAndTheHistoryStays() throws {
    let desk = try desk()
    let before = try desk.due()
    #expect(before.count == 2)
    #expect(desk.run("reset heist --yes") == 0)
    #expect(desk.output == "reset: 2 cards; 'undo' brings back what was known\n")
    #expect(try desk.due().isEmpty)
    desk.run("learner list")
    #expect(
      desk.output == """
        learner  answers  last
        kim            2  Mar 2

        """)
    #expect(desk.run("undo") == 0)
    #expect(desk.output == "taken back: 2 cards reset (2026-03-03 09:00)\n")
    #expect(try desk.due() == before)
    desk.run("doctor")
    #expect(desk.output.hasSuffix("progress: whole\n"))
  }

  @Test func aCardThatWasResetIsNewAgain() throws {
    let desk = try desk()
    desk.run("reset heist:heist#name --yes")
    desk.run("find is:new asks:name theft")
    #expect(desk.output.hasSuffix("1 fact, 1 card\n"))
  }

  @Test func aPersonIsAskedFirst() throws {
    let desk = try desk()
    #expect(desk.run("reset heist", typing: ["no"]) == 1)
    #expect(
      desk.transcript == """
        2 cards would be learned anew; type 'yes' to do it
        > no
        reset: error: nothing was changed, because 'yes' was not typed; try again

        """)
    #expect(desk.run("reset heist", script: [.interrupted(hadText: false)]) == 130)
    #expect(try desk.due().count == 2)
    #expect(desk.run("reset heist", typing: ["yes"]) == 0)
    #expect(try desk.due().isEmpty)
  }

  @Test func whereNobodyCanBeAskedItMustBeSaid() throws {
    let desk = try desk(isInteractive: false)
    #expect(desk.run("reset heist", typing: ["yes"]) == 64)
    #expect(
      desk.errors == "reset: error: 2 cards would be learned anew; add '--yes' to do it\n")
    #expect(desk.run("reset heist:heist/stages") == 0)
    #expect(desk.output == "reset: 0 cards\n")
  }
}
