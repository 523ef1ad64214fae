import Testing

@testable import Commands

/// `flag`: marks to come back to.
@MainActor
struct FlagTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  @Test func aFlagIsPutAndRemoved() {
    #expect(desk.run("flag heist:heist/roles/face") == 0)
    #expect(desk.output == "flagged: 2 cards\n")
    #expect(desk.run("flag kind:role") == 0)
    #expect(desk.output == "flagged: 4 cards, 2 were already\n")
    #expect(desk.run("flag --off is:flagged asks:name") == 0)
    #expect(desk.output == "no longer flagged: 3 cards\n")
    desk.run("find is:flagged")
    #expect(desk.output.hasSuffix("3 facts, 3 cards\n"))
  }

  @Test func undoTakesAllFlagsOfACommandBack() {
    desk.run("flag heist:heist/roles/face")
    desk.run("flag kind:role")
    #expect(desk.run("undo") == 0)
    #expect(desk.output == "taken back: 4 cards flagged (2026-03-02 09:00)\n")
    desk.run("find is:flagged")
    #expect(desk.output.hasSuffix("1 fact, 2 cards\n"))
  }
}
