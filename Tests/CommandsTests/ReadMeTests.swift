import Foundation
import Testing

@testable import Commands

/// What the README shows is what happens.
@MainActor
struct ReadMeTests {
  @Test func theSessionShownIsTheSessionOfTheDeckShown() throws {
    let desk = try Desk(decks: ["heist.md": try ReadMe.block("markdown")])
    desk.run("study heist", typing: ["", "hiest", "1", "face", "driver", "face", ":quit"])
    let shown = "$ cardinal study heist\n" + desk.shown
    #expect(try ReadMe.block("console") == shown.replacingOccurrences(of: "LIBRARY", with: "~/notes"))
  }

  @Test func everyCommandIsNamed() throws {
    let text = try ReadMe.text()
    for name in Cardinal.commandNames(all: false) {
      #expect(text.contains("`\(name)"), "\(name)")
    }
  }
}
