import DeckFormat
import Foundation
import Testing

@testable import Exchange

/// What decks become of packages that Anki and genanki wrote.
struct PackageDeckTests {
  @Test(arguments: ["legacy.apkg", "new.apkg"])
  func bothFormatsOfAnkisGiveTheSameDecks(name: String) throws {
    let sample = try PackageSample(name)
    let decks = try sample.open().decks(named: "course.apkg")
    #expect(
      decks.map(\.file.draft.text) == [
        """
        ---
        title: Biology
        tags: [cell]
        source: "course.apkg#Biology"
        ---

        | Term    | Meaning                         |
        | ------- | ------------------------------- |
        | osmosis | water moving through a membrane |

        Q: What makes ATP?
        A: the **mitochondrion**

        Q: Which is missing?
        A: ![gone](gone.png) this

        # Cells

        C: A [ribosome] makes [proteins] (what?) at [work].

        Q: Which color?
        ![red pixel](<biology/red pixel.png>)
        A: red

        """,
        """
        ---
        title: History
        source: "course.apkg#History"
        ---

        Q: When did Rome fall?
        A: in 476 & later

        """,
      ])
    #expect(decks[0].file.taken == 5)
    #expect(decks[0].file.left.map { "\($0.line): \($0.reason)" } == ["6: the back is empty"])
    #expect(
      decks[0].file.changed.map { "\($0.line): \($0.reason)" } == [
        "3: a hint stands behind its gap, in brackets",
        "3: gaps that were hidden together are asked one by one",
        "4: the sound 'red.mp3' is left", "5: the image 'gone.png' is not in the package",
      ])
    #expect(decks.map(\.media) == [["red pixel.png"], []])
    #expect(decks.map(\.folder) == ["biology", "history"])
    #expect(decks[0].openings[3] == "Which color? red pixel")
    #expect(
      decks[0].file.remarks == ["tags are kept for the deck as a whole, not for each note"])
  }

  @Test func notesThatAreThereAlreadyAreLeftOut() throws {
    let sample = try PackageSample("new.apkg")
    let decks = try sample.open().decks(named: "course.apkg") { $0 != "g07" }
    #expect(decks.map(\.file.draft.title) == ["History"])
  }

  @Test func aPackageOfGenankisIsReadByItsTemplates() throws {
    let sample = try PackageSample("genanki.apkg")
    let decks = try sample.open().decks(named: "capitals.apkg")
    #expect(
      decks.map(\.file.draft.text) == [
        """
        ---
        title: Capitals
        tags: [europe]
        source: "capitals.apkg#Capitals"
        ---

        | Term  | Meaning               |
        | ----- | --------------------- |
        | Paris | the capital of France |
        | Rome  | the capital of Italy  |

        """
      ])
    let deck = try #require(decks.first)
    let keys = deck.keys(of: deck.file.draft, path: "capitals.md", id: nil)
    #expect(
      keys.sorted { $0.key < $1.key }.map(\.value) == [
        ["capitals:paris#meaning"], ["capitals:paris#name"], ["capitals:rome#meaning"],
        ["capitals:rome#name"],
      ])
  }

  @Test func aNoteAsksAsItsTemplatesDo() throws {
    let sample = try PackageSample("genanki.apkg", sql: "DELETE FROM cards WHERE ord = 1")
    let deck = try #require(try sample.open().decks(named: "capitals.apkg").first)
    #expect(
      deck.file.draft.text.hasSuffix(
        "\nParis :: the capital of France\n\nRome :: the capital of Italy\n"))
    let keys = deck.keys(of: deck.file.draft, path: "capitals.md", id: nil)
    #expect(
      keys.values.map(\.count) == [1, 1]
        && keys.values.joined().allSatisfy { $0.hasSuffix("answer") })
    #expect(deck.further.isEmpty)
  }

  @Test func cardsOfFurtherTemplatesAreLeftAndTold() throws {
    let sample = try PackageSample(
      "genanki.apkg",
      sql: """
        UPDATE cards SET ord = 2 WHERE ord = 1;
        INSERT INTO revlog SELECT 1700000000000 + ord, id, -1, 3, 4, 0, 2500, 5000, 1 FROM cards
          WHERE nid = 1795779113350
        """)
    let package = try sample.open()
    let deck = try #require(try package.decks(named: "capitals.apkg").first)
    #expect(
      deck.file.remarks.contains(
        "2 cards of further templates of the type 'Vocabulary' are left"))
    #expect(deck.further == [1_795_779_113_352, 1_795_779_113_355])
    let history = try PackageHistory(
      package, keys: deck.keys(of: deck.file.draft, path: "capitals.md", id: nil),
      further: deck.further, utcOffset: { _ in 0 })
    let tally = try history.forEachEvent(of: UUID(), batch: UUID()) { _ in }
    #expect((tally.answers, tally.ofFurtherCard, tally.ofNoCard) == (1, 1, 0))
  }

  @Test func ankisOwnDeckIsCalledLikeItsFile() throws {
    let sample = try PackageSample(
      "legacy.apkg", sql: #"UPDATE col SET decks = replace(decks, '"History"', '"Default"')"#)
    func titles(_ name: String) throws -> [String] {
      try sample.open().decks(named: name).map(\.file.draft.title)
    }
    #expect(try titles("course.apkg") == ["Biology", "Course"])
    // The name of a whole collection's file is a time.
    #expect(try titles("collection-2026-11-27@10-11-12.colpkg") == ["Biology", "Default"])
  }

  @Test func aNoteThatTellsToUpdateAnkiIsNoneOfTheCollection() throws {
    let text = "Please update to the latest Anki version, then import again."
    let first = try PackageSample(
      "legacy.apkg", sql: "UPDATE notes SET flds = '\(text)' || char(31) WHERE guid = 'g01'")
    let decks = try first.open().decks(named: "course.apkg")
    #expect(
      decks[0].file.left.map { "\($0.line): \($0.reason)" } == [
        "1: it only tells to update Anki", "6: the back is empty",
      ])
    let others =
      "DELETE FROM notes WHERE id <> 1795779113350; DELETE FROM cards WHERE id <> 1795779113351;"
    let alone = "UPDATE cards SET did = 1; UPDATE notes SET tags = '', flds = "
    for fields in ["'\(text)'", "'Bitte Anki aktualisieren' || char(31) || char(31)"] {
      let sample = try PackageSample("genanki.apkg", sql: "\(others) \(alone) \(fields)")
      #expect(throws: PackageError.onlyPlaceholder) {
        try sample.open().decks(named: "capitals.apkg")
      }
    }
    // A note of somebody's own stands in a deck.
    let own = try PackageSample(
      "genanki.apkg", sql: "\(others) UPDATE notes SET flds = char(31) || 'Paris' || char(31)")
    #expect(try own.open().decks(named: "capitals.apkg").map(\.file.left.count) == [1])
  }

  @Test func wholeCollectionsAreCalledTheSameAtAnyTime() {
    #expect(
      PackageReader.origin("collection-2026-11-27@10-11-12.colpkg") == "collection.colpkg")
    #expect(PackageReader.origin("latin-2026.apkg") == "latin-2026.apkg")
  }

  @Test(arguments: ["legacy.apkg", "new.apkg"])
  func filesAreUnpackedByTheirNames(name: String) throws {
    let sample = try PackageSample(name)
    let package = try sample.open()
    #expect(package.has("red pixel.png"))
    try package.unpack(["red pixel.png", "gone.png"], to: sample.folder)
    #expect(try sample.file("red pixel.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(throws: (any Error).self) { try sample.file("gone.png") }
  }
}
