import Foundation
import LineEditing
import Testing

/// The command `import` for cards of other programs.
@MainActor
struct ImportDeckTests {
  private static let table = """
    Term;Definition;Level
    Hund;dog;A1
    Katze;cat;A1
    ;nothing;
    Wer?;who is it?;

    """

  private func desk(_ files: [String: String] = [:], isInteractive: Bool = false) throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: isInteractive)
    for (name, text) in files.merging(
      ["words.csv": Self.table], uniquingKeysWith: { one, _ in one })
    {
      let path = "\(desk.root)/\(name)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return desk
  }

  private func text(_ name: String, in desk: Desk) -> String {
    (try? String(contentsOfFile: "\(desk.root)/\(name)", encoding: .utf8)) ?? "none"
  }

  private func files(in desk: Desk, _ folder: String = "Decks") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(desk.root)/\(folder)").sorted()
  }

  @Test func cardsBecomeADeckOfTheLibrary() throws {
    let desk = try desk()
    #expect(desk.run("import words.csv --dry-run") == 0)
    let shown = desk.shown
    #expect(try files(in: desk) == ["heist.md"])
    #expect(desk.run("import words.csv") == 0)
    try Transcript.expect(
      shown + "---\n" + desk.shown + "---\n" + text("Decks/words.md", in: desk),
      named: "import-cards")
    #expect(
      desk.output == """
        words.csv: a table, 3 notes taken as 2 definitions, 1 card; 0 changed; 1 left
        Decks/words.md: written; 'study words' asks it

        """)
    #expect(desk.run("facts words --plain") == 0)
    #expect(desk.run("check Decks/words.md") == 0)
    // Nothing is left beside it.
    #expect(try files(in: desk) == ["heist.md", "words.md"])
  }

  @Test func aDeckIsWrittenWhereItIsWanted() throws {
    let desk = try desk()
    #expect(desk.run("import words.csv -o - --title German --quiet") == 0)
    #expect(desk.errors == "")
    #expect(desk.output.hasPrefix("---\ntitle: German\nsource: words.csv\n---\n"))
    #expect(!desk.output.contains("imported"))
    #expect(desk.run("import words.csv --output german.md") == 0)
    #expect(desk.shown.hasSuffix("german.md: written\n"))
    #expect(text("german.md", in: desk).contains("| Hund  | dog     |"))
    #expect(try files(in: desk) == ["heist.md"])
    #expect(desk.run("import words.csv -o nowhere/german.md --quiet") == 74)
  }

  @Test func factsAreListedAsJSON() throws {
    let desk = try desk()
    #expect(desk.run("import words.csv --json") == 0)
    let lines = desk.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.first == """
        {"id":"hund","kind":"definition","subject":"","name":"Hund","description":"dog","line":2,\
        "rule":"term","deck":"words"}
        """)
    #expect(try files(in: desk) == ["heist.md"])
    #expect(desk.run("import words.csv --json --output -") == 64)
    #expect(desk.run("import words.csv --json --output words.md") == 0)
    #expect(desk.output.split(separator: "\n").count == 3)
    #expect(text("words.md", in: desk).contains("| Hund  | dog     |"))
  }

  @Test func anotherFileIsNeverReplaced() throws {
    let desk = try desk(["other.csv": "Term,Definition\na,b\n"])
    #expect(desk.run("import words.csv --title heist") == 64)
    #expect(
      desk.errors.hasSuffix(
        """
        Decks/heist.md: error: there is a file of that name already, which does not say that it \
        comes from this source; name another one with '--output', or another title with '--title'

        """))
    #expect(text("Decks/heist.md", in: desk) == Decks.heist)
    #expect(desk.run("import words.csv") == 0)
    #expect(desk.run("import other.csv -o Decks/words.md --dry-run") == 64)
    #expect(desk.errors.contains("which comes from 'words.csv'; name another one"))
    #expect(desk.run("import words.csv -o words.csv") == 64)
    #expect(text("words.csv", in: desk) == Self.table)
    #expect(desk.run("import words.csv other.csv -o x.md") == 64)
    #expect(
      desk.shown == "x.md: error: several files cannot become one deck; import them one by one\n")
  }

  @Test func whatHoldsNothingIsNoDeck() throws {
    let desk = try desk([
      "empty.csv": "Term,Definition\n,b\n", "bytes.csv": "a,b\u{0}\n",
      "log.csv": "card_id,review_time\n1,2\n",
    ])
    #expect(desk.run("import empty.csv") == 1)
    #expect(
      desk.shown == "empty.csv:2: error: none of the notes can be taken: the front is empty\n")
    #expect(desk.run("import bytes.csv") == 65)
    #expect(desk.run("import log.csv") == 65)
    #expect(desk.shown.contains("a table of reviews needs 'review_rating' too"))
    #expect(try files(in: desk) == ["heist.md"])
  }

  @Test func cardsInTheEncodingOfOldSpreadsheetsAreRead() throws {
    let desk = try desk([:])
    try Data([0x73, 0x6b, 0xe5, 0x6c, 0x2c, 0x63, 0x68, 0x65, 0x65, 0x72, 0x73, 0x0a])
      .write(to: URL(filePath: desk.root + "/latin.csv"))
    #expect(desk.run("import latin.csv -o -") == 0)
    #expect(desk.shown.contains("skål"))
  }

  @Test func optionsForDecksAreRefusedForLogs() throws {
    let desk = try desk(["log.jsonl": ""])
    #expect(desk.run("import log.jsonl --title x") == 64)
    #expect(
      desk.shown
        == "import: error: '--title' is for cards and texts, and none of these files is one\n")
  }

  @Test func aNewerCopyKeepsWhatTheReaderDid() throws {
    let desk = try desk()
    desk.run("import words.csv --quiet")
    let deck = text("Decks/words.md", in: desk)
    let edited = deck.replacing("| Katze | cat     |\n", with: "")
      .replacing("Wer? :: who is it?", with: "Wer? :: who?").replacing(
        "A: who is it?", with: "A: who?")
    try edited.write(toFile: desk.root + "/Decks/words.md", atomically: true, encoding: .utf8)
    let newer = Self.table.replacing("Hund;dog", with: "Hund;hound")
      .replacing(";nothing;", with: "Maus;mouse;")
    try newer.write(toFile: desk.root + "/words.csv", atomically: true, encoding: .utf8)
    #expect(desk.run("import words.csv --dry-run") == 0)
    #expect(text("Decks/words.md", in: desk) == edited)
    #expect(desk.run("import words.csv") == 0)
    try Transcript.expect(
      desk.shown + "---\n" + text("Decks/words.md", in: desk), named: "import-update")
    let written = text("Decks/words.md", in: desk)
    #expect(desk.run("import words.csv") == 0)
    #expect(text("Decks/words.md", in: desk) == written)
  }

  @Test func aFactThatWasRewordedKeepsItsHistory() throws {
    let desk = try desk(["a.txt": "Q: Who plans the job?\nA: the mastermind of the crew\n"])
    desk.run("import a.txt --quiet")
    try "Q: Who is it that plans the job?\nA: the mastermind of the crew\n".write(
      toFile: desk.root + "/a.txt", atomically: true, encoding: .utf8)
    #expect(desk.run("import a.txt --quiet") == 0)
    #expect(text("Decks/a.md", in: desk).contains("<!-- id: who-plans-the-job~"))
  }

  @Test func factsAreLookedAtOneByOne() throws {
    let desk = try desk(isInteractive: true)
    let status = desk.run(
      "import words.csv --review",
      typing: ["?", "1", "2", "<", "3", "Katze | kitten", "1", "4", "1"])
    #expect(status == 0)
    try Transcript.expect(
      desk.shown + "---\n" + text("Decks/words.md", in: desk), named: "import-review")
    // What was edited and looked at stays so.
    desk.run("import words.csv")
    #expect(desk.shown.hasSuffix("Decks/words.md: nothing changed since it was imported\n"))
  }

  @Test func nothingIsWrittenBeforeItIsConfirmed() throws {
    let desk = try desk(isInteractive: true)
    #expect(
      desk.run("import words.csv --review", script: [.line("2"), .endOfInput, .endOfInput]) == 0)
    #expect(desk.shown.hasSuffix("nothing is written\n"))
    #expect(try files(in: desk) == ["heist.md"])
    desk.run("import words.csv --review", script: [.line("2"), .endOfInput, .line("1")])
    #expect(text("Decks/words.md", in: desk).contains("Katze"))
    #expect(!text("Decks/words.md", in: desk).contains("Hund"))
    desk.run("import words.csv --quiet")
    #expect(desk.shown.contains("still dropped"))
    #expect(!text("Decks/words.md", in: desk).contains("Hund"))
  }

  @Test func whatAFileSaysTellsWhoseItIs() throws {
    let desk = try desk([
      "first/words.csv": "Term;Definition\nOma;grandmother\nOpa;grandfather\n",
      "second/words.csv": "Term;Definition\nMamie;grandmother\nPapi;grandfather\n",
      "newer/Words.csv": "Term;Definition\nOma;grandmother\nOpa;grandpa\nHund;dog\n",
      "few/Words.csv": "Term;Definition\nOma;grandmother\nRot;red\nBlau;blue\nGelb;yellow\n",
    ])
    #expect(desk.run("import first/words.csv second/words.csv") == 64)
    #expect(try files(in: desk) == ["heist.md"])
    #expect(desk.run("import first/words.csv") == 0)
    let deck = text("Decks/words.md", in: desk)
    #expect(desk.run("import second/words.csv") == 64)
    #expect(
      desk.errors == """
        Decks/words.md: error: there is a file of that name already, which comes from another \
        'words.csv'; name another one with '--output', or another title with '--title'

        """)
    #expect(text("Decks/words.md", in: desk) == deck)
    #expect(desk.run("import newer/Words.csv") == 0)
    #expect(desk.output.hasSuffix("Decks/words.md: 1 new, 1 changed\n"))
    // The same as cards, which ask one way.
    try "#separator:tab\n#notetype:Basic\nHund\tdog\nOma\tgrandmother\n".write(
      toFile: "\(desk.root)/words.txt", atomically: true, encoding: .utf8)
    #expect(desk.run("import words.txt --dry-run") == 0)
    #expect(desk.output.hasSuffix("Decks/words.md: 2 new, 3 gone (not written)\n"))
    // One fact of many that the deck has would take all others away.
    let many = (1...8).map { "Wort\($0);word \($0)\n" }.joined()
    try "Term;Definition\nOma;grandmother\n\(many)".write(
      toFile: "\(desk.root)/first/words.csv", atomically: true, encoding: .utf8)
    #expect(desk.run("import first/words.csv --title Many --quiet") == 0)
    #expect(desk.run("import few/Words.csv --title Many") == 64)
    #expect(desk.errors.contains("which comes from 'words.csv'; name"))
  }

  @Test(arguments: ["q", "^D"])
  func aPersonWhoLeavesWritesNothing(reply: String) throws {
    let desk = try desk(isInteractive: true)
    let left: [LineResult] = reply == "q" ? [.line("maybe"), .line("q")] : [.endOfInput]
    desk.run("", script: [.line("import words.csv")] + left + [.line("quit")])
    #expect(desk.output.contains("nothing is written\n"))
    #expect(try files(in: desk) == ["heist.md"])
    desk.restart()
    desk.run("", typing: ["import words.csv", "", "quit"])
    #expect(try files(in: desk) == ["heist.md", "words.md"])
  }
}
