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
  private let room: ClassRoom
  private var desk: Desk { room.desk }

  init() throws { room = try ClassRoom(isInteractive: false) }

  @discardableResult
  private func printed(_ options: String = "--seed 3 --count 6") -> Int32 {
    desk.run("class paper heist \(options) --format markdown --group 7b --output test.md")
  }

  /// The latest quiz as it is kept.
  private func quiz() throws -> ClassQuiz { try #require(try room.store().classQuizzes().last) }

  /// The table of a student who answers everything right on a variant.
  private func key(variant: Int, _ id: String = "17") throws -> (head: String, row: String) {
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

  @Test func whatWasWrittenIsTakenInAndCounts() throws {
    printed()
    let (head, ann) = try key(variant: 0)
    let (_, bob) = try key(variant: 1, "18")
    try room.write("\(head)\n\(ann)\n\(bob)\n19;A;;;;;;\n", to: "marks.csv")
    desk.run("class enter marks.csv --dry-run")
    #expect(
      desk.output == """
        taken: 2 students, 6 questions, mean 100%; 1 answered nothing
        dry run: nothing was changed

        """, "\(desk.errors)")
    #expect(desk.run("class enter marks.csv") == 0)
    #expect(
      desk.output == """
        taken: 2 students, 6 questions, mean 100%; 1 answered nothing
        12 answers of theirs went into the students' logs; 'class report 1' tells what came of it

        """)
    let store = try room.store()
    let ann17 = try #require(try store.students().first { $0.student.shown == "Ann" })
    #expect(!(try store.states(of: ann17.learner).isEmpty))
    desk.run("class report --format gradebook")
    #expect(desk.output.contains("19,,Öz,Cem,\r\n"))
    // Twice the same is refused.
    #expect(desk.run("class enter marks.csv --quiz 1") == 1)
    #expect(
      desk.errors == """
        class: error: the answers to 'The heist' (2026-03-02 09:00) were entered already; 'class undo \
        1' takes back what they did, 'class paper' prints another one

        """)
    #expect(desk.run("class enter marks.csv") == 1)
    #expect(
      desk.errors == "class: error: no paper waits for its answers; 'class paper' prints one\n")
  }

  @Test func whatIsLeftIsSaidAndAskedAbout() throws {
    printed()
    let (_, ann) = try key(variant: 0)
    try room.write(
      """
      id;variant;1;2;3;4;5;6;7;remark
      \(ann);;late
      18;C;A;;;;;;;
      19;;A;;;;;;;
      1;A;A;;;;;;;

      """, to: "marks.csv")
    let left = """
      left: column 'remark'
      left: line 3, Bobo: there is no variant C of this paper
      left: line 4, Cem: the column 'variant' does not say which paper it was
      left: line 5: no student has the id '1'; did you mean '17'?

      """
    #expect(desk.run("class enter marks.csv") == 64)
    #expect(desk.output == left)
    #expect(
      desk.errors
        == "class: error: what is left could not be entered later; add '--yes' to do it\n")
    #expect(desk.run("class enter marks.csv --yes") == 0)
    #expect(
      desk.output == left + """
        taken: 1 student, 6 questions, mean 100%
        6 answers of theirs went into the students' logs; 'class report 1' tells what came of it

        """)
  }

  @Test func anAnswerThatIsNoneIsLeft() throws {
    printed("--seed 3 --count 6 --variants 1 --form choice")
    try room.write("shown,1,2\nann,X,A\nbobo,AB,\n", to: "marks.csv")
    #expect(desk.run("class enter marks.csv --yes") == 0)
    #expect(
      desk.output.hasPrefix(
        """
        left: line 2, Ann: 'X' is no answer to question 1
        left: line 3, Bobo: 'AB' is no answer to question 1
        taken: 1 student, 1 question, mean
        """), "\(desk.output)")
    printed("--seed 4 --count 6 --variants 1 --form choice --force")
    try room.write("shown,1\nann,X\n", to: "marks.csv")
    #expect(desk.run("class enter marks.csv --yes") == 65)
    #expect(
      desk.errors == """
        marks.csv: error: nothing of this can be taken; correct what was left, and try again

        """)
  }

  @Test func whatWasInterruptedIsFinished() throws {
    printed()
    let (head, ann) = try key(variant: 0)
    try room.write("\(head)\n\(ann)\n", to: "marks.csv")
    let store = try room.store()
    let quiz = try quiz()
    let student = try #require(try store.students().first { $0.student.shown == "Ann" })
    let index = try #require(
      quiz.setup.questions.firstIndex { $0.prompt.fits(.text("x")) })
    let sheet = PaperAnswers.Sheet(
      learner: student.learner, student: student.student, replies: [index: .text("x")])
    let entry = try PaperEntry(
      quiz.setup, [sheet], grader: ContestGrader([]), at: desk.now.milliseconds)
    try store.append(entry.entries, toClass: quiz.id)
    #expect(desk.run("class enter marks.csv") == 0)
    #expect(desk.output.hasPrefix("finished: the answers were there already, and "))
    #expect(try store.recordedQuestions(ofClass: quiz.id) == entry.finished)
  }

  @Test func aQuizWithPhonesIsNoPaper() throws {
    try room.hold(1, ClassRoom.lesson)
    #expect(desk.run("class enter marks.csv --quiz 1") == 64)
    #expect(
      desk.errors == """
        class: error: 'The heist' (2026-03-02 09:00) was held with phones; 'class paper' prints one \
        for paper

        """)
  }
}
