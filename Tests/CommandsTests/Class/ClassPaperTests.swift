import Contest
import Exchange
import Foundation
import Presentation
import Storage
import Study
import Testing

@testable import Commands

/// `class paper` and `class enter`.
@MainActor
struct ClassPaperTests {
  let room: ClassRoom
  var desk: Desk { room.desk }

  init() throws { room = try ClassRoom(isInteractive: false) }

  @discardableResult
  func printed(_ options: String = "--seed 3 --count 6") -> Int32 {
    desk.run("class paper heist \(options) --format markdown --group 7b --output test.md")
  }

  /// The latest quiz as it is kept.
  func quiz() throws -> ClassQuiz { try #require(try room.store().classQuizzes().last) }

  /// The table of a student who answers everything right on a variant.
  func key(variant: Int, _ id: String = "17") throws -> (head: String, row: String) {
    let paper = PrintedPaper.paper(of: try quiz().setup, deck: nil)
    let items = paper.variants[variant].items
    return (
      "id;variant;" + items.map { "\($0.number)" }.joined(separator: ";"),
      "\(id);\(paper.variants[variant].letter);"
        + items.map { $0.key.isEmpty ? $0.answer : $0.key }.joined(separator: ";")
    )
  }

  @Test func aPaperIsWrittenAndKept() throws {
    #expect(printed() == 0)
    let id = try quiz().id.uuidString.lowercased()
    let said = """
      written: test.md, 6 questions, variants A, B, seed 3; the answers are on its last page
      kept as class quiz 1, \(id); 'class enter MARKS.csv' takes the answers in

      """
    #expect(desk.output == said)
    let text = try room.text(of: "test.md")
    #expect(text.hasPrefix("# The heist, Variant A\n"))
    #expect(text.contains("\n---\n\n# The heist: Answers\n"))
    desk.run("class sessions")
    #expect(
      desk.output == """
        no.  date              title      class  students  questions  mean  state
          1  2026-03-02 09:00  The heist  7b            0          0     –  on paper

        """)
    // Printed once more it is the same quiz.
    #expect(printed() == 64)
    #expect(printed("--seed 3 --count 6 --force") == 0)
    #expect(desk.output == said)
    #expect(try room.text(of: "test.md") == text)
    #expect(try room.store().classQuizzes().count == 1)
  }

  @Test func theAnswersMayStandInAFileOfTheirOwn() throws {
    #expect(
      desk.run("class paper heist --seed 3 --count 4 --key key.html --output test.html") == 0)
    #expect(
      desk.output.hasPrefix(
        "written: test.html, 4 questions, variants A, B, seed 3; the answers are in key.html\n"))
    #expect(!(try room.text(of: "test.html").contains("The heist: Answers")))
    #expect(try room.text(of: "key.html").contains("<h1>The heist: Answers</h1>"))
    desk.run("class paper heist --seed 3 --count 4 --variants 1 --output one.html")
    #expect(try room.text(of: "one.html").contains("<h1>The heist: Answers</h1>"))
  }

  @Test func whatCannotBePrintedIsSaid() throws {
    for (words, error) in [
      ("--count 0", "Error: '--count' is 1 or more\n"),
      ("--variants 9", "Error: '--variants' is 1 to 8\n"),
      ("--form list-all", "Error: 'list-all' cannot be marked on paper; choose one of typed, "),
      ("--audience all", "Error: '--audience' is 'adults', or is left out\n"),
      ("--key test.md", "Error: '--key' is another file than '--output'\n"),
    ] {
      #expect(printed(words) == 64)
      #expect(desk.errors.hasPrefix(error), "\(desk.errors)")
    }
    let adults = Decks.heist.replacingOccurrences(
      of: "language: en", with: "language: en\naudience: adults\nadvisory: rough talk")
    try room.write(adults, to: "Decks/rough.md")
    #expect(desk.run("class paper rough --output test.md") == 64)
    #expect(
      desk.errors
        == "class: error: 'rough' is for adults; add '--audience adults' if your class is\n")
    #expect(desk.run("class paper rough --audience adults --output test.md --format markdown") == 0)
    #expect(try room.text(of: "test.md").contains("> rough talk\n"))
    #expect(try room.store().classQuizzes().count == 1)
  }

  @Test func theKeyOfEveryVariantIsAllRight() throws {
    for seed in 1...12 {
      printed("--seed \(seed) --count 9 --variants 4 --force")
      let tables = try (0..<4).map { try key(variant: $0) }
      let grader = ContestGrader([])
      let reader = PaperReader(try quiz().setup)
      for (variant, table) in tables.enumerated() {
        let replies = table.row.split(separator: ";", omittingEmptySubsequences: false).dropFirst(2)
        for (offset, written) in replies.enumerated() {
          let letter = String(Array(ExamPaper.letters)[variant])
          let reply = try #require(PaperReply(String(written)))
          let read = try reader.reply(reply, toQuestion: offset + 1, ofVariant: letter)
          let question = try quiz().setup.questions[read.index]
          #expect(
            grader.assess(read.reply, to: question).score == 1,
            "seed \(seed), variant \(letter): \(written) to \(question.stem)")
        }
      }
    }
  }
}
