import Foundation
import Testing

/// The commands `import` and `export deck` for packages of Anki.
@MainActor
struct PackageTests {
  private func desk(_ decks: [String: String] = [:]) throws -> Desk {
    let desk = try Desk(decks: decks, isInteractive: false, environment: ["TZ": "UTC"])
    try desk.bring("new.apkg", as: "course.apkg")
    return desk
  }

  @Test func aPackageBecomesDecksWithImagesAndHistory() throws {
    let desk = try desk()
    #expect(desk.run("import course.apkg --dry-run") == 0)
    #expect(desk.files().isEmpty)
    #expect(desk.run("import course.apkg") == 0)
    #expect(
      desk.output.replacing(/backup: .*/, with: "backup: …") == """
        course.apkg: 'Biology': a package of Anki, 5 notes taken as 1 definition, 6 cards; 3 changed; 1 left
        Decks/biology.md: written; 'study biology' asks it
        course.apkg: 'History': a package of Anki, 1 note taken as 1 card; 0 changed; 0 left
        Decks/history.md: written; 'study history' asks it
        backup: …
        course.apkg: 16 events taken, 0 there already
        way back: 'undo' takes it back

        """)
    #expect(
      desk.errors == """
        course.apkg: 'Biology': note 3 'A ribosome makes proteins::what? at work': changed: a hint stands behind its gap, in brackets
        course.apkg: 'Biology': note 3 'A ribosome makes proteins::what? at work': changed: gaps that were hidden together are asked one by one
        course.apkg: 'Biology': note 4 'Which color? red pixel': changed: the sound 'red.mp3' is left
        course.apkg: 'Biology': note 5 'Which is missing?': changed: the image 'gone.png' is not in the package
        course.apkg: 'Biology': note 6 'only a front': left: the back is empty
        course.apkg: 'Biology': tags are kept for the deck as a whole, not for each note
        course.apkg: 3 rows of the review log left: they changed a due day by hand or left the schedule alone

        """)
    #expect(desk.files() == ["biology", "biology.md", "history.md"])
    #expect(desk.files(in: "Decks/biology") == ["red pixel.png"])
    #expect(desk.run("export progress --format csv") == 0)
    // The due day that was set by hand, not the one of the last answer.
    #expect(
      desk.output.contains(
        "biology:cards/what-makes-atp~7a14#answer,biology,cards/what-makes-atp~7a14,answer,"
          + "4.919523286187343,6.486830244144543,2023-11-28,2023-11-19,2023-11-14,6,1,"))
  }

  @Test func whatIsThereAlreadyIsNotTakenAgain() throws {
    let desk = try desk()
    #expect(desk.run("import course.apkg --quiet") == 0)
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.output.contains("course.apkg: 0 events taken, 16 there already\n"))
    #expect(desk.output.contains("Decks/biology.md: nothing changed since it was imported\n"))
    #expect(desk.run("undo") == 0)
    #expect(desk.run("import course.apkg") == 0)
    #expect(desk.output.contains("16 taken back here before; they stay so\n"))
  }

  @Test func theHistoryCanBeLeft() throws {
    let desk = try desk()
    #expect(desk.run("import course.apkg --without-history --quiet") == 0)
    #expect(!desk.output.contains("event"))
    #expect(desk.run("import course.apkg --title X") == 64)
    #expect(
      desk.errors == """
        import: error: '--title' is for one deck, and there are 2; import them without

        """)
  }

  @Test func cardsOfMnemosyneBecomeADeckWithImages() throws {
    let desk = try desk()
    try desk.bring("spanish.cards", as: "spanish.cards")
    #expect(desk.run("import spanish.cards --quiet") == 0)
    #expect(
      desk.output == """
        spanish.cards: cards of Mnemosyne, 9 notes taken as 2 definitions, 9 cards; 3 changed; 2 left
        Decks/first-spanish.md: written; 'study first-spanish' asks it

        """)
    #expect(desk.files() == ["first-spanish", "first-spanish.md"])
    #expect(desk.files(in: "Decks/first-spanish") == ["maps-spain.png"])
    #expect(desk.run("import spanish.cards") == 0)
    #expect(desk.output.hasSuffix("first-spanish.md: nothing changed since it was imported\n"))
    try FileManager.default.removeItem(atPath: "\(desk.root)/Decks/first-spanish.md")
    #expect(desk.run("import spanish.cards course.apkg --without-history --quiet") == 0)
    #expect(desk.files().contains("first-spanish.md"))
  }

  @Test func whatIsNoPackageIsRefusedInASentence() throws {
    let desk = try desk(["history.md": "# History\n"])
    let path = "\(desk.root)/broken.apkg"
    try "no archive".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(desk.run("import broken.apkg") == 65)
    #expect(
      desk.errors == """
        broken.apkg: error: this is no package of Anki, which is a zip archive; nothing is written

        """)
    let whole = try Data(contentsOf: URL(filePath: "\(desk.root)/course.apkg"))
    try whole.dropLast(500).write(to: URL(filePath: path))
    #expect(desk.run("import broken.apkg") == 65)
    #expect(
      desk.errors == "broken.apkg: error: it is cut off or damaged; nothing is written\n")
    #expect(desk.run("import gone.apkg") == 66)
    #expect(desk.files() == ["history.md"])
  }

  @Test func whatIsLockedOrPackedInAnUnknownWayIsRefused() throws {
    let desk = try desk()
    let whole = try Data(contentsOf: URL(filePath: "\(desk.root)/course.apkg"))
    /// Writes the archive with another byte in the header of each entry and in the table at its end.
    func change(_ place: Int, _ change: (UInt8) -> UInt8) throws {
      var bytes = whole
      for (mark, shift) in [([0x50, 0x4B, 3, 4] as [UInt8], 0), ([0x50, 0x4B, 1, 2], 2)] {
        var start = bytes.startIndex
        while let found = bytes[start...].range(of: Data(mark)) {
          bytes[found.lowerBound + place + shift] = change(bytes[found.lowerBound + place + shift])
          start = found.upperBound
        }
      }
      try bytes.write(to: URL(filePath: "\(desk.root)/locked.apkg"))
    }
    try change(6) { $0 | 1 }
    #expect(desk.run("import locked.apkg") == 65)
    #expect(
      desk.errors == """
        locked.apkg: error: it is locked by a password; pack it again without one; nothing is written

        """)
    try change(8) { _ in 97 }
    #expect(desk.run("import locked.apkg") == 65)
    #expect(
      desk.errors == """
        locked.apkg: error: it is packed by a method that is not known here; pack it again as a usual zip; nothing is written

        """)
    #expect(desk.files().isEmpty)
  }

  @Test func anExportComesBackToTheSameCards() throws {
    let desk = try desk()
    #expect(desk.run("import course.apkg --quiet") == 0)
    #expect(desk.run("export deck biology -o out.apkg") == 0)
    #expect(
      desk.errors == """
        out.apkg: left: the image 'gone.png' is not there
        out.apkg: 5 notes, 8 cards, 12 answers, 1 image
        Anki does not reschedule cards that it has already: what you know of them here is for new ones
        'Biology' came from a package: its notes are new ones in Anki, beside those it came from

        """)
    #expect(desk.run("export deck biology -o out.apkg") == 64)
    #expect(desk.run("import out.apkg") == 0)
    #expect(desk.output.contains("out.apkg: 8 cards of decks that are here\n"))
    #expect(desk.output.contains("out.apkg: 0 events taken, 15 there already\n"))
    #expect(desk.files() == ["biology", "biology.md", "history.md"])
    #expect(desk.run("export deck") == 64)
    #expect(desk.run("export deck -o all.apkg --without-history") == 0)
    #expect(desk.errors.contains("all.apkg: 6 notes, 9 cards, 0 answers, 1 image\n"))
  }
}
