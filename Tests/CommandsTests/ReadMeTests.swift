import Foundation
import Testing

@testable import Commands

/// What the README shows is what happens.
@MainActor
struct ReadMeTests {
  @Test func theSessionShownIsTheSessionOfTheDeckShown() throws {
    let desk = try Desk(decks: ["heist.md": try ReadMe.block("markdown")])
    desk.run("study heist", typing: ["", "hiest", "1", "", "mastermind", "face", ":quit"])
    let shown =
      "$ cardinal study heist\n" + desk.shown.replacingOccurrences(of: "LIBRARY", with: "~/notes")
    guard !Transcript.isRecording else {
      try ReadMe.write(shown, into: "console")
      Issue.record("recorded the session of the README")
      return
    }
    #expect(try ReadMe.block("console") == shown)
  }

  @Test func everyCommandIsNamed() throws {
    let text = try ReadMe.text()
    for name in Cardinal.commandNames(all: false) {
      #expect(text.contains("`\(name)"), "\(name)")
    }
  }
}
