import Testing

@testable import Commands

/// How long a session goes on, and what it leaves alone.
@MainActor
struct SessionLimitTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  @Test func minutesEndASession() {
    // Every line takes four seconds.
    let lines = Array(repeating: "x", count: 60)
    desk.run("study heist --form typed --pretest --new 20 --minutes 1", typing: lines)
    let answers = desk.output.split(separator: "\n").count { $0.hasPrefix("wrong") }
    #expect((5...15).contains(answers), "\(answers)")
    #expect(desk.output.contains("\nsaved: \(answers) answered"))
    #expect(desk.run("study --minutes 1441") == 64)
    #expect(desk.errors.hasPrefix("Error: '--minutes' is 0 to 1440\n"))
  }

  @Test func crammingLeavesTheScheduleAlone() throws {
    desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "heist"])
    let before = try desk.due()
    #expect(before.count == 2)
    #expect(desk.run("study heist --cram --form typed", typing: ["x", "", "heist", "!4"]) == 0)
    #expect(desk.output.contains("wrong"))
    #expect(try desk.due() == before)
    desk.run("undo --list")
    #expect(desk.output.split(separator: "\n").count == 2)
  }
}
