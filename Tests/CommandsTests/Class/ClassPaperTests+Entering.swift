import Contest
import Foundation
import Storage
import Study
import Testing

@testable import Commands

/// What students wrote is taken in by `class enter`.
extension ClassPaperTests {
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

  @Test func namesThatLookAlikeAreTwoStudents() throws {
    try room.write("shown,group\nAnna I.,7c\nAnna L.,7c\n", to: "7c.csv")
    desk.run("class roster 7c.csv")
    #expect(desk.output.hasSuffix("2 students: 2 new, 0 changed, 0 as before\n"))
    desk.run("class roster 7c.csv")
    #expect(desk.output.hasSuffix("2 students: 0 new, 0 changed, 2 as before\n"))
    printed("--seed 3 --count 6 --variants 1 --form choice")
    try room.write("shown,1\nanna i.,A\nanna l.,B\n", to: "marks.csv")
    #expect(desk.run("class enter marks.csv --group 7c") == 0)
    #expect(desk.output.hasPrefix("taken: 2 students, 1 question, mean "), "\(desk.output)")
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
