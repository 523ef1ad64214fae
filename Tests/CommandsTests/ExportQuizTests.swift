import Foundation
import Testing

/// The command `export quiz`, and what `import` makes of what it writes.
@MainActor
struct ExportQuizTests {
  private func desk() throws -> Desk {
    try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
  }

  @Test func theSameWordsWriteTheSameQuiz() throws {
    let desk = try desk()
    #expect(desk.run("export quiz heist") == 0)
    let one = desk.output
    #expect(one.hasPrefix("// "))
    #expect(one.contains("$CATEGORY: $course$/top/"))
    #expect(one.contains("In the notes\\: Decks/heist.md\\:"))
    #expect(desk.run("export quiz heist --format gift --seed 1") == 0)
    #expect(desk.output == one)
    #expect(desk.run("export quiz heist --seed 2") == 0)
    #expect(desk.output != one)
  }

  @Test func whatWasWrittenIsSaidOnStandardError() throws {
    let desk = try desk()
    #expect(desk.run("export quiz heist --count 1 --form choice --format aiken") == 0)
    #expect(
      desk.errors.hasPrefix(
        "changed: 1 question: stands without note and place, as Aiken has no feedback\n"))
    #expect(desk.errors.hasSuffix("aiken: 1 question, seed 1; 1 changed\n"))
    #expect(desk.output.contains("\nANSWER: "))
    #expect(desk.run("export quiz heist --count 1 --form choice --format aiken --quiet") == 0)
    #expect(desk.errors.isEmpty)
  }

  /// A quiz is about every fact unless it was told otherwise.
  @Test func factsWithoutAQuestionAreTold() throws {
    let deck = """
      # Dawn

      Q: Why is it dark at night?
      A: The sun is on the other side then, and lights what is not here but far away.

      C: The [sun] rises in the [east].

      When is dawn? :: early
      """
    let desk = try Desk(decks: ["dawn.md": deck], isInteractive: false)
    #expect(desk.run("export quiz dawn --format html") == 0)
    #expect(
      desk.errors.hasPrefix(
        "left: 1 fact: can only be asked in a session, as the learner must judge the answer\n"
          + "  Decks/dawn.md:3: Why is it dark at night?"), "\(desk.errors)")
    #expect(
      desk.errors.contains(
        "\nleft: 1 fact: the same sentence is asked already\n  Decks/dawn.md:6: "),
      "\(desk.errors)")
    #expect(desk.errors.hasSuffix("\nhtml: 2 questions, seed 1; 2 left\n"))
    for option in ["--count 2", "--form typed"] {
      #expect(desk.run("export quiz dawn --format html \(option)") == 0)
      #expect(!desk.errors.contains("left: "), "\(option): \(desk.errors)")
    }
  }

  /// A fact that several forms can ask is asked in one that the format holds.
  @Test func aFormatIsGivenTheFormsThatItHolds() throws {
    let desk = try desk()
    #expect(desk.run("export quiz heist --form choice --format kahoot-xlsx -o a.xlsx") == 0)
    let choices = Int(desk.errors.firstMatch(of: /xlsx: (\d+) question/)?.1 ?? "0") ?? 0
    for seed in 1...5 {
      #expect(
        desk.run("export quiz heist --format kahoot-xlsx -o b.xlsx --force --seed \(seed)") == 0)
      let all = Int(desk.errors.firstMatch(of: /xlsx: (\d+) question/)?.1 ?? "0") ?? 0
      #expect(choices > 0 && all >= choices, "\(desk.errors)")
    }
  }

  @Test func aFormatThatHoldsNoneIsRefused() throws {
    let desk = try desk()
    #expect(desk.run("export quiz heist --form order --format aiken -o quiz.txt") == 1)
    #expect(desk.errors.contains("left: 1 question: Aiken has no orders\n  Decks/heist.md:"))
    #expect(
      desk.errors.hasSuffix(
        "export: error: 'aiken' holds none of these questions; choose another format\n"))
    #expect(!FileManager.default.fileExists(atPath: desk.root + "/quiz.txt"))
  }

  @Test func everyFormatIsWritten() throws {
    let desk = try desk()
    for format in ["gift", "moodle-xml", "aiken", "kahoot-xlsx", "html", "markdown", "qti12"] {
      #expect(desk.run("export quiz heist --format \(format) -o quiz.\(format)") == 0, "\(format)")
      let data = FileManager.default.contents(atPath: "\(desk.root)/quiz.\(format)")
      #expect(data?.count ?? 0 > 200, "\(format)")
      #expect(desk.output.isEmpty)
    }
  }

  @Test func picturesComeFromTheFolderOfTheNotesAlone() throws {
    let notes = """
      # Flags

      ## Roles

      - **Red**: ![a flag](red.png) says that swimming is forbidden
      - **Green**: ![a flag with sun](../secret.png) says that swimming is safe
      - **Blue**: ![a pennant](https://example.org/x.png) praises the water
      """
    let desk = try Desk(decks: ["flags.md": notes], isInteractive: false)
    let png = Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])
    try png.write(to: URL(filePath: desk.root + "/Decks/red.png"))
    try png.write(to: URL(filePath: desk.root + "/secret.png"))
    #expect(desk.run("export quiz flags --format html --form typed") == 0)
    #expect(desk.output.components(separatedBy: "data:image/png;base64,").count == 2)
    #expect(
      desk.errors.contains(
        "left: the picture '../secret.png': it does not lie in the folder of its notes\n"))
    #expect(
      desk.errors.contains(
        "left: the picture 'https://example.org/x.png': it lies on the network, and nothing is "
          + "fetched\n"))
    #expect(desk.run("export quiz flags --format markdown --form typed -o out.md") == 0)
    let text = try String(contentsOfFile: desk.root + "/out.md", encoding: .utf8)
    #expect(text.contains("![a flag](<Decks/red.png>)"))
  }

  @Test func optionsGoWithWhatTheyAreOf() throws {
    let desk = try desk()
    for (line, message) in [
      ("export reviews heist", "'export reviews' is of all decks; leave out 'heist'"),
      ("export log --seed 3", "'--seed' is of 'export quiz'; leave it out"),
      ("export log --audience adults", "'--audience' is of 'export quiz'; leave it out"),
      (
        "export quiz heist --everyone",
        "'export quiz' is of decks, not of answers; leave out '--everyone'"
      ),
      ("export quiz heist --count 0", "'--count' is 1 or more"),
      (
        "export quiz heist --format csv",
        "'--format' of 'export quiz' is gift, moodle-xml, aiken, kahoot-xlsx, html, markdown, qti12"
      ),
      (
        "export quiz heist --form recall",
        "'recall' is rated by the learner, so no program can score it; choose one of typed, "
          + "choice, cloze, which-topic, next-stage, previous-stage, first-last, stage-position, "
          + "contrast, odd-one-out, true-false, yes-no, matching, list-all, order"
      ),
    ] {
      #expect(desk.run(line) == 64, "\(line)")
      #expect(desk.errors.hasPrefix("Error: \(message)\n"), "\(desk.errors)")
    }
    #expect(desk.run("export quiz heist --topic Haist") == 66)
    #expect(desk.errors.contains("did you mean 'Heist'?"))
  }

  @Test func aDeckForAdultsIsWrittenOnlyWhereItIsNamed() throws {
    let desk = try Desk(
      decks: [
        "heist.md": Decks.heist,
        "grim.md": "---\naudience: adults\n---\n\n# Grim\n\nA **grim** is a ghost of a dog.\n",
      ], isInteractive: false)
    #expect(desk.run("export quiz") == 0)
    #expect(!desk.output.contains("grim:"))
    #expect(desk.run("export quiz grim") == 64)
    #expect(
      desk.errors
        == "export: error: 'grim' is for adults; add '--audience adults' if who is asked is\n")
    #expect(desk.run("export quiz grim --audience adults") == 0)
    #expect(desk.output.contains("grim:"))
    #expect(desk.run("export quiz --audience adults") == 0)
    #expect(desk.output.contains("grim:"))
    #expect(desk.run("export quiz grim --audience everyone") == 64)
    #expect(desk.errors.hasPrefix("Error: '--audience' is 'adults', or is left out\n"))
  }

  @Test func aLibraryForAdultsSaysHowToNameADeck() throws {
    let desk = try Desk(
      decks: [
        "grim.md": "---\naudience: adults\n---\n\n# Grim\n\nA **grim** is a ghost of a dog.\n"
      ],
      isInteractive: false)
    #expect(desk.run("export quiz") == 1)
    #expect(
      desk.errors
        == "export: error: all decks here are for adults; name one, such as 'grim', and add "
        + "'--audience adults' if who is asked is\n")
  }

  /// Whoever hands a quiz on should know what students are to be told first.
  @Test func theAdvisoryIsToldWhereTheQuizLosesItToo() throws {
    let deck = "---\nadvisory: Contains ghosts.\n---\n\n" + Decks.heist
    let desk = try Desk(decks: ["heist.md": deck], isInteractive: false)
    let advisory = "advisory: Contains ghosts.\n"
    for (format, loss) in [
      ("gift", "changed: the advisory of a deck: is a comment, which nobody is shown\n"),
      ("aiken", "left: the advisory of a deck: Aiken holds nothing but questions\n"),
      (
        "kahoot-xlsx",
        "left: the advisory of a deck: Kahoot's spreadsheet holds nothing but questions\n"
      ),
      ("html", ""),
    ] {
      #expect(desk.run("export quiz heist --format \(format) -o x --force") == 0)
      #expect(desk.errors.hasPrefix(advisory + loss), "\(format): \(desk.errors)")
    }
    #expect(!desk.errors.contains("the advisory of a deck"))
    #expect(desk.run("export quiz heist --quiet") == 0)
    #expect(desk.errors == advisory)
  }

  @Test func aQuizIsImportedAsADeck() throws {
    let desk = try desk()
    #expect(desk.run("export quiz heist --format moodle-xml --form typed -o quiz.xml") == 0)
    #expect(desk.run("import quiz.xml --dry-run") == 0)
    #expect(desk.output.hasPrefix("quiz.xml: a quiz of Moodle, "))
    #expect(desk.run("import quiz.xml") == 0)
    #expect(FileManager.default.fileExists(atPath: desk.root + "/Decks/quiz.md"))
    #expect(desk.run("check Decks/quiz.md") == 0)
  }
}
