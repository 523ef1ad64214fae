import DeckFormat
import Foundation
import Markup
import Testing

@testable import Commands

/// Which files of notes are decks.
struct NotesFileTests {
  private func deck(_ text: String, named name: String) throws -> Deck {
    let file = NSTemporaryDirectory() + UUID().uuidString + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try NotesFile.deck(file, shownAs: name)
  }

  private static let natural = """
    BOATS (exam on 12 March)

    bow = the front of a boat
    stern = the back of a boat
    keel - the beam along the bottom

    TODO: ask about sails

    """

  @Test func aDeckStaysADeck() throws {
    let found = try deck(Decks.heist, named: "heist.md")
    #expect(found == Deck(parsing: Decks.heist, path: "heist.md"))
    let marked =
      "# Boats\n\n<!-- quiz: definitions -->\n\n- **Bow**: the front\n\nstern = the back\n"
    #expect(try deck(marked, named: "boats.md") == Deck(parsing: marked, path: "boats.md"))
  }

  @Test func naturalNotesAreReadAsTheyAreAndPlacesAreLinesOfTheFile() throws {
    for name in ["boats.md", "boats.txt", "boats"] {
      let found = try deck(Self.natural, named: name)
      let facts = found.facts.filter { $0.kind != .list }
      #expect(facts.map(\.name) == ["bow", "stern", "keel"], "\(name)")
      #expect(facts.map(\.location.line) == [3, 4, 5], "\(name)")
      #expect(facts.map(\.text).last == "the beam along the bottom")
      #expect(found.diagnostics == [])
      #expect(found.path == name && found.id == "boats")
    }
  }

  @Test func notesWithoutFactsAreAnEmptyDeck() throws {
    #expect(try deck("Call mum.\n", named: "a.txt").factCount == 0)
  }

  @Test func markdownIsToldByItsEnding() {
    #expect(NotesFile.isMarkdown("a.MD") && NotesFile.isMarkdown("x/a.markdown"))
    #expect(!NotesFile.isMarkdown("a.txt") && !NotesFile.isMarkdown("md"))
  }
}
