import Foundation
import Testing

/// What comes back of decks that `export deck` wrote, and that went on in Anki.
@MainActor
struct PackageRoundTripTests {
  private static let words = """
    ---
    title: Words
    ---

    | Term | Meaning |
    | --- | --- |
    | calm | no wind |
    | gale | a strong wind |

    """

  /// An answer in Anki to one of the cards, an hour after the clock of the tests.
  private static let answer = """
    INSERT INTO revlog SELECT 1772445600000, min(id), -1, 3, 4, 0, 2500, 5000, 0 FROM cards;
    """

  private func desk(_ sql: String = "") throws -> Desk {
    let desk = try Desk(
      decks: ["words.md": Self.words], isInteractive: false, environment: ["TZ": "UTC"])
    #expect(desk.run("export deck words --quiet -o words.apkg") == 0)
    if !sql.isEmpty { try desk.change("words.apkg", sql) }
    return desk
  }

  @Test func aNoteThatWasAddedStopsNothing() throws {
    let desk = try desk(
      """
      \(Self.answer)
      INSERT INTO notes SELECT 1, 'new', mid, mod, usn, tags, 'reef' || char(31) || 'rocks in the sea'
        || char(31), 'reef', csum, flags, data FROM notes LIMIT 1;
      INSERT INTO cards SELECT 1, 1, did, 0, mod, usn, type, queue, due, ivl, factor, reps, lapses, left,
        odue, odid, flags, data FROM cards LIMIT 1;
      """)
    #expect(desk.run("import words.apkg") == 0)
    #expect(desk.files() == ["words-anki.md", "words.md"])
    #expect(
      desk.errors == """
        words.apkg: Decks/words.md is another deck, so 'Words' is called 'Words (Anki)'

        """)
    #expect(desk.output.contains("words.apkg: 4 cards of decks that are here\n"))
    #expect(desk.output.contains("words.apkg: 1 event taken, 0 there already\n"))
    #expect(try desk.deck("words.md") == Self.words)
    #expect(try desk.deck("words-anki.md").contains("rocks in the sea"))
    #expect(desk.run("import words.apkg") == 0)
    #expect(desk.output.contains("words.apkg: 0 events taken, 1 there already\n"))
    #expect(desk.files() == ["words-anki.md", "words.md"])
  }

  @Test func notesAreKnownByTheirGuids() throws {
    // As "notes in plain text" bring them in, with what is shown after the answer behind it.
    let desk = try desk(
      """
      \(Self.answer)
      UPDATE col SET models = replace(models, ' (Cardinal)', '');
      UPDATE notes SET flds = rtrim(flds, char(31));
      """)
    #expect(desk.run("import words.apkg") == 0)
    #expect(desk.output.hasPrefix("words.apkg: 4 cards of decks that are here\n"))
    #expect(desk.output.contains("words.apkg: 1 event taken, 0 there already\n"))
    #expect(desk.errors.isEmpty)
    #expect(desk.files() == ["words.md"])
  }

  @Test func textsThatWereChangedInAnkiAreTold() throws {
    let desk = try desk("UPDATE notes SET flds = replace(flds, 'no wind', 'no wind at all')")
    #expect(desk.run("import words.apkg") == 0)
    #expect(
      desk.errors == """
        words.apkg: 1 note says something else there than here, which is left: 'calm'

        """)
    #expect(desk.run("import words.apkg --quiet") == 0)
    #expect(desk.errors.isEmpty)
    #expect(try desk.deck("words.md") == Self.words)
  }

  @Test func anExportBringsNothingNew() throws {
    let desk = try Desk(decks: [:], isInteractive: false, environment: ["TZ": "UTC"])
    try desk.bring("new.apkg", as: "course.apkg")
    #expect(desk.run("import course.apkg --quiet") == 0)
    #expect(desk.run("export deck biology --quiet -o out.apkg") == 0)
    let backups = desk.files(in: "Progress/backups")
    desk.sleep(days: 1)
    #expect(desk.run("import out.apkg") == 0)
    #expect(
      desk.output == """
        out.apkg: 8 cards of decks that are here
        out.apkg: 0 events taken, 15 there already

        """)
    #expect(desk.errors.isEmpty)
    #expect(desk.files(in: "Progress/backups") == backups)
    // What was taken back since stays so.
    #expect(desk.run("undo") == 0)
    #expect(desk.run("import out.apkg") == 0)
    #expect(
      desk.output.contains(
        "out.apkg: 0 events taken, 12 there already, 1 taken back here before; it stays so\n"))
  }
}
