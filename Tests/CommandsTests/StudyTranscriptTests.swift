import Foundation
import LineEditing
import Testing

@testable import Commands

/// What a learner sees, line by line.
@MainActor
struct StudyTranscriptTests {
  @Test func newFactsAreShownAndThenAsked() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist])
    #expect(desk.run("study heist --new 3", typing: ["", "heist", "heist"]) == 0)
    print(desk.shown)
  }
}
