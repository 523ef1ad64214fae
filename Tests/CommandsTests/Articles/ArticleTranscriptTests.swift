import Foundation
import Testing

/// What the commands show of an article and of notes.
@MainActor
struct ArticleTranscriptTests {
  private static let article = """
    Home | Sport | Contact us

    Locks and Weirs

    What is a lock?

    A lock, also called a pound lock, is a chamber that lifts boats from one level to another. It has gates at both ends.

    People at a lock:

    • Keeper: works the gates
    • Boater: steers the boat in and out

    ALSO READ: Ten Bridges You Must See

    How a boat goes up:

    1. Enter the chamber
    2. Close the lower gates
    3. Open the upper sluices
    4. Leave by the upper gates

    A weir keeps the river at one level, whereas a lock takes boats past it.

    """

  private static let notes = """
    # canal notes

    - winding hole = place to turn a boat
    - gongoozler = idle watcher
    - pound - water between two locks
    - exam on 12 March!!

    """

  private func desk() throws -> Desk {
    let desk = try Desk(decks: [:], isInteractive: false)
    try Self.article.write(toFile: "\(desk.root)/article.txt", atomically: true, encoding: .utf8)
    try Self.notes.write(toFile: "\(desk.root)/notes.md", atomically: true, encoding: .utf8)
    return desk
  }

  @Test func anArticleIsImported() throws {
    let desk = try desk()
    #expect(desk.run("import article.txt --dry-run") == 0)
    let tried = desk.shown
    #expect(!FileManager.default.fileExists(atPath: "\(desk.root)/Decks/locks-and-weirs.md"))
    #expect(desk.run("import article.txt") == 0)
    let deck = try String(contentsOfFile: "\(desk.root)/Decks/locks-and-weirs.md", encoding: .utf8)
    try Transcript.expect(tried + "---\n" + desk.shown + "---\n" + deck, named: "import-article")
    #expect(desk.run("check locks-and-weirs") == 0)
  }

  @Test func factsOfAnArticleAreShownWithoutADeck() throws {
    let desk = try desk()
    #expect(desk.run("facts article.txt") == 0)
    let lines = desk.shown
    #expect(desk.run("facts notes.md --json") == 0)
    try Transcript.expect(lines + "---\n" + desk.shown, named: "facts-article")
  }

  @Test func notesAreStudiedAsTheyAre() throws {
    let desk = try desk()
    #expect(desk.run("quiz notes.md --count 3 --seed 2 --form typed") == 0)
    try Transcript.expect(desk.shown, named: "quiz-notes")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(desk.root)/Decks") == [])
  }

  @Test func aPageWithoutFactsIsRefused() throws {
    let desk = try desk()
    let story = "Yesterday we went to the lake.\n\nIt rained, and nobody minded.\n"
    try story.write(toFile: "\(desk.root)/story.txt", atomically: true, encoding: .utf8)
    #expect(desk.run("import story.txt") == 1)
    #expect(
      desk.errors
        == "story.txt: error: nothing to ask was found in this text; 'help import' says what can be "
        + "brought in\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(desk.root)/Decks") == [])
  }
}
