import Foundation
import Testing

/// Where `import` puts what a package of Anki holds, and what it says of the rest.
@MainActor
struct PackagePlaceTests {
  private func desk(_ decks: [String: String] = [:], _ sql: String? = nil) throws -> Desk {
    let desk = try Desk(decks: decks, isInteractive: false, environment: ["TZ": "UTC"])
    try desk.bring("legacy.apkg", as: "course.apkg")
    if let sql { try desk.change("course.apkg", sql) }
    return desk
  }

  @Test func decksOfOnePackageNeverShareAFile() throws {
    let desk = try desk(
      [:], #"UPDATE col SET decks = replace(decks, '"History"', '"(Biology)"')"#)
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.files() == ["biology", "biology-anki.md", "biology.md"])
    #expect(try desk.deck("biology.md").contains("osmosis"))
    #expect(try desk.deck("biology.md").contains("source: \"course.apkg#Biology\"\n"))
    #expect(try desk.deck("biology-anki.md").contains("When did Rome fall?"))
    #expect(try desk.deck("biology-anki.md").contains("title: \"(Biology) (Anki)\"\n"))
    #expect(
      desk.errors.contains(
        "course.apkg: Decks/biology.md is another deck, so '(Biology)' is called '(Biology) (Anki)'\n"
      ))
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.output.contains("Decks/biology.md: nothing changed since it was imported\n"))
    #expect(desk.output.contains("Decks/biology-anki.md: nothing changed since it was imported\n"))
    #expect(!desk.errors.contains("another deck"))
    #expect(desk.files() == ["biology", "biology-anki.md", "biology.md"])
    // What is there stays where it is, also when the place of the other one is free.
    try FileManager.default.removeItem(atPath: "\(desk.root)/Decks/biology.md")
    try desk.change(
      "course.apkg",
      "DELETE FROM notes WHERE guid <> 'g07'; DELETE FROM cards WHERE nid NOT IN (SELECT id FROM notes)"
    )
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.files() == ["biology", "biology-anki.md"])
  }

  @Test func aDeckThatSaysOnlyThePackageIsTheOneOfItsTitle() throws {
    let history = """
      ---
      title: History
      source: course.apkg
      ---

      Q: When did Rome fall?
      A: in 476 & later

      """
    let desk = try desk(["history.md": history, "biology.md": history])
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.files() == ["biology", "biology-anki.md", "biology.md", "history.md"])
    #expect(desk.output.contains("Decks/history.md: nothing changed since it was imported\n"))
    #expect(try desk.deck("biology.md") == history)
  }

  @Test func anotherDeckOfTheNameStopsNothing() throws {
    let desk = try desk(["history.md": "# History\n\nMy own words.\n"])
    #expect(desk.run("import course.apkg --dry-run") == 0)
    #expect(desk.output.contains("Decks/history-anki.md: would be written\n"))
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.output.contains("course.apkg: 16 events taken, 0 there already\n"))
    #expect(try desk.deck("history.md") == "# History\n\nMy own words.\n")
    #expect(try desk.deck("history-anki.md").contains("title: History (Anki)\n"))
    // A file that was named is not replaced.
    try desk.change(
      "course.apkg",
      "DELETE FROM notes WHERE guid <> 'g07'; DELETE FROM cards WHERE nid NOT IN (SELECT id FROM notes)"
    )
    #expect(desk.run("import course.apkg -o Decks/history.md") == 64)
  }

  @Test func filesThatAreThereStay() throws {
    let desk = try desk()
    let folder = "\(desk.root)/Decks/biology"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "mine".write(toFile: "\(folder)/red pixel.png", atomically: true, encoding: .utf8)
    #expect(desk.run("import course.apkg") == 0)
    let names = desk.files(in: "Decks/biology")
    #expect(names.count == 2)
    let name = try #require(names.first { $0 != "red pixel.png" })
    #expect(name.wholeMatch(of: /red pixel-[0-9a-f]{8}\.png/) != nil)
    #expect(try String(contentsOfFile: "\(folder)/red pixel.png", encoding: .utf8) == "mine")
    #expect(try desk.deck("biology.md").contains("![red pixel](<biology/\(name)>)"))
    #expect(
      desk.errors.contains(
        "course.apkg: the image 'red pixel.png' is called '\(name)': in 'biology' is another file of "
          + "its name\n"))
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.output.contains("Decks/biology.md: nothing changed since it was imported\n"))
    #expect(desk.files(in: "Decks/biology") == names)
  }

  @Test func jsonWritesNothing() throws {
    let desk = try desk()
    let before = desk.files(in: "Progress")
    #expect(desk.run("import course.apkg --json") == 0)
    #expect(!desk.output.isEmpty)
    #expect(desk.output.split(separator: "\n").allSatisfy { $0.first == "{" })
    #expect(desk.files().isEmpty)
    #expect(desk.run("import course.apkg --quiet") == 0)
    #expect(desk.run("export deck biology --quiet -o out.apkg") == 0)
    let after = desk.files(in: "Progress/backups")
    try desk.change(
      "out.apkg",
      "INSERT INTO revlog SELECT 1772445600000, id, -1, 3, 4, 0, 2500, 5000, 1 FROM cards LIMIT 1")
    #expect(desk.run("import out.apkg --json") == 0)
    #expect(desk.output.isEmpty)
    #expect(desk.errors == "out.apkg: 8 cards of decks that are here\n")
    #expect(desk.run("import out.apkg --json --quiet") == 0)
    #expect(desk.errors.isEmpty)
    #expect(desk.files(in: "Progress/backups") == after)
    #expect(before == ["progress.sqlite"])
    #expect(desk.run("import out.apkg --quiet") == 0)
    // The answer, and the due day, which is not the one that follows from it.
    #expect(desk.output.contains("out.apkg: 2 events taken, 15 there already\n"))
    #expect(!desk.output.contains("decks that are here"))
  }

  @Test func whatIsRefusedIsRefusedBeforeADeckIsWritten() throws {
    let desk = try desk()
    for words in ["--learner Typo", "--as Typo", "--dry-run --learner Typo"] {
      #expect(desk.run("import course.apkg \(words)") == 66, "\(words)")
      #expect(desk.errors.contains("Typo"))
      #expect(desk.files().isEmpty)
    }
  }

  @Test func reasonsAreToldOfDecksThatAreLeft() throws {
    let desk = try desk([:], "UPDATE notes SET flds = 'no back' || char(31) WHERE guid = 'g07'")
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.files() == ["biology", "biology.md"])
    #expect(
      desk.output.contains(
        "course.apkg: 'History': a package of Anki, 0 notes taken; 0 changed; 1 left\n"))
    #expect(
      desk.errors.contains(
        "course.apkg: 'History': note 1 'no back': left: the back is empty\n"))
    // There is one deck to be written.
    #expect(desk.run("import course.apkg -o -") == 0)
    #expect(desk.output.hasPrefix("---\ntitle: Biology\n"))
    #expect(!desk.output.contains("a package of Anki"))
    #expect(
      desk.errors.hasSuffix(
        """
        course.apkg: 1 image left: standard output has none
        course.apkg: the review log is left: it is kept for decks of the library

        """))
    #expect(desk.run("import course.apkg --json -o other.md") == 0)
    #expect(
      desk.errors.contains("course.apkg: 1 image left: '--json' writes no file but '--output'\n"))
    #expect(!desk.files(in: "").contains("biology"))
    #expect(desk.run("import course.apkg --title Life --output life.md --quiet") == 0)
    #expect(desk.files(in: "biology") == ["red pixel.png"])
  }

  @Test func aPackageWithoutNotesIsToldSo() throws {
    let desk = try desk([:], "DELETE FROM notes; DELETE FROM cards; DELETE FROM revlog")
    #expect(desk.run("import course.apkg") == 1)
    #expect(
      desk.errors == "course.apkg: error: there are no notes in it; export a deck that has some\n")
  }

  @Test func anotherPackageOfTheNameReplacesNothing() throws {
    let desk = try desk()
    #expect(desk.run("import course.apkg --quiet") == 0)
    let mine = try desk.deck("history.md")
    try desk.change(
      "course.apkg",
      """
      DELETE FROM notes WHERE guid <> 'g07'; DELETE FROM cards WHERE nid NOT IN (SELECT id FROM notes);
      UPDATE notes SET flds = 'Which sea is the saltiest?' || char(31) || 'the Dead Sea'
      """)
    #expect(desk.run("import course.apkg") == 0)
    #expect(
      desk.errors.contains(
        "Decks/history.md is another deck, so 'History' is called 'History (Anki)'\n"))
    #expect(try desk.deck("history.md") == mine)
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.output.contains("Decks/history-anki.md: nothing changed since it was imported\n"))
    #expect(desk.files() == ["biology", "biology.md", "history-anki.md", "history.md"])
  }

  @Test func anotherNameOfThePackageIsTheSameDeck() throws {
    let desk = try desk()
    #expect(desk.run("import course.apkg --quiet") == 0)
    try desk.bring("legacy.apkg", as: "course-1.apkg")
    #expect(desk.run("import course-1.apkg") == 0)
    #expect(desk.output.contains("Decks/history.md: nothing changed since it was imported\n"))
    #expect(desk.output.contains("Decks/biology.md: nothing changed since it was imported\n"))
    #expect(!desk.errors.contains("another deck"))
    #expect(desk.files() == ["biology", "biology.md", "history.md"])
    // Both at once are one deck too.
    let fresh = try self.desk()
    try fresh.bring("legacy.apkg", as: "course-1.apkg")
    #expect(fresh.run("import course.apkg course-1.apkg") == 0)
    #expect(fresh.files() == ["biology", "biology.md", "history.md"])
  }

  @Test func whatGoesBackToAnkiIsToldToBeNew() throws {
    let desk = try desk(["sea.md": "# Sea\n\nQ: Is it wet?\nA: yes\n"])
    #expect(desk.run("export deck sea -o sea.apkg") == 0)
    #expect(!desk.errors.contains("came from"))
    #expect(desk.run("import course.apkg --quiet") == 0)
    #expect(desk.run("export deck history -o history.apkg") == 0)
    #expect(
      desk.errors.hasSuffix(
        "'History' came from a package: its notes are new ones in Anki, beside those it came from\n"
      ))
    #expect(desk.run("export deck --format anki-text") == 0)
    #expect(
      desk.errors.hasSuffix(
        "'Biology', 'History' came from packages: their notes are new ones in Anki, beside those they "
          + "came from\n"))
    #expect(desk.run("export deck history -o other.apkg --quiet") == 0)
    #expect(desk.errors.isEmpty)
  }

  @Test func rowsOfFurtherTemplatesAreToldAsSuch() throws {
    let desk = try desk(
      [:],
      "UPDATE cards SET ord = 2 WHERE ord = 1 AND nid = (SELECT id FROM notes WHERE guid = 'g02')")
    #expect(desk.run("import course.apkg") == 0)
    #expect(
      desk.errors.contains(
        "1 card of further templates of the type 'Basic (and reversed card)' is left\n"))
    #expect(
      desk.errors.contains(
        "1 row of the review log left: they are of cards of further templates, which no deck has\n")
    )
  }
}
