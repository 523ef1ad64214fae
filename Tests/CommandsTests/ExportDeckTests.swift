import Foundation
import Testing

/// The command `export deck` where it writes text, or to the screen.
@MainActor
struct ExportDeckTests {
  private static let sea = """
    ---
    title: Sea
    tags: [water]
    ---

    | Term | Meaning |
    | --- | --- |
    | calm | no wind |

    Q: What is a reef?
    A: rocks ![a reef](reef.png)
    > in the sea

    C: The [wind] of a [storm].

    """

  private func desk(isInteractive: Bool = false) throws -> Desk {
    try Desk(
      decks: ["sea.md": Self.sea, "empty.md": "# Empty\n\nNothing.\n"], isInteractive: isInteractive
    )
  }

  @Test func whatATextDoesNotHoldIsTold() throws {
    let desk = try desk()
    #expect(desk.run("export deck sea --format tsv") == 0)
    #expect(desk.output.split(separator: "\n").count == 4)
    #expect(
      desk.errors == """
        changed: 1 card: stands without its note, for which tsv has no place
        changed: 1 deck: stands without its tags, for which tsv has no place
        left: 1 card: a line asks one way only
        left: 1 image: a line is text
        tsv: 4 cards

        """)
    #expect(desk.run("export deck sea --format csv") == 0)
    #expect(
      desk.errors == """
        left: 1 card: a line asks one way only
        left: 1 image: a line is text
        csv: 4 cards

        """)
    #expect(desk.run("export deck sea --format anki-text") == 0)
    #expect(
      desk.errors == """
        left: 1 image: the text names them; put their files into Anki's folder 'collection.media'
        anki-text: 3 notes

        """)
    #expect(desk.run("export deck sea --format tsv --quiet") == 0)
    #expect(desk.errors.isEmpty)
  }

  @Test(arguments: ["apkg", "anki-text", "tsv", "csv"])
  func whereNothingIsAskedNothingIsWritten(format: String) throws {
    let desk = try desk()
    #expect(desk.run("export deck empty --format \(format) -o out") == 1)
    #expect(
      desk.errors == """
        export: error: there is nothing to ask in these decks; 'decks' lists all

        """)
    #expect(!FileManager.default.fileExists(atPath: "\(desk.root)/out"))
  }

  @Test func aPackageIsNotShownOnATerminal() throws {
    let desk = try desk(isInteractive: true)
    #expect(desk.run("export deck sea -o -") == 64)
    #expect(
      desk.errors == """
        export: error: a package is no text for the screen; name a file with '--output'

        """)
    #expect(desk.output.isEmpty)
    #expect(desk.run("export quiz sea --format kahoot-xlsx") == 64)
    #expect(
      desk.errors == """
        export: error: a spreadsheet is no text for the screen; name a file with '--output'

        """)
    #expect(try self.desk().run("export deck sea -o -") == 0)
  }
}
