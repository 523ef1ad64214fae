import Foundation
import Testing

@testable import Commands

/// Libraries that are named by `--library`, and what is said of newer ones.
@MainActor
struct LibraryFolderTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  @Test func aFolderWithDecksAloneBecomesALibrary() throws {
    try FileManager.default.createDirectory(
      atPath: desk.root + "/notes/Decks", withIntermediateDirectories: true)
    #expect(desk.run("--library \(desk.root)/notes decks") == 0)
    #expect(desk.errors == "\(desk.root)/notes/Progress: made, for what you learn here\n")
    desk.restart()
    desk.run("--library \(desk.root)/notes decks")
    #expect(desk.errors == "")
  }

  @Test func whatIsNoLibraryIsToldForWhatItIs() throws {
    #expect(desk.run("--library nowhere decks") == 66)
    #expect(desk.errors == "nowhere: error: there is no such folder; look at the spelling\n")
    #expect(desk.run("--library Decks/heist.md decks") == 66)
    #expect(
      desk.errors
        == "Decks/heist.md: error: this is a file; name the folder that has 'Decks' in it\n")
    #expect(desk.run("--library Decks decks") == 66)
    #expect(
      desk.errors
        == "Decks: error: here is no library, which is a folder with 'Decks' and 'Progress' in it; "
        + "make both folders, or name another one\n")
  }

  @Test func aNewerLibraryIsToldOfOnceUntilItChanges() throws {
    let state = ["XDG_STATE_HOME": desk.root + "/state"]
    let other = try Desk(decks: ["heist.md": Decks.heist], environment: state)
    let line = "another library has newer reviews: "
    desk.run("study heist --form typed --pretest --limit 1", typing: ["heist"])
    other.run("study heist")
    #expect(other.output.contains(line))
    other.restart()
    other.run("study heist")
    #expect(!other.output.contains(line))
    desk.restart()
    desk.run("study heist --form typed --pretest --limit 1", typing: ["caper"])
    other.restart()
    other.run("study heist")
    #expect(other.output.contains(line))
  }
}
