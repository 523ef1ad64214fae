import Foundation
import Storage
import Testing

@testable import Commands

/// `class undo` and `class forget`.
@MainActor
struct ClassForgetTests {
  private let room: ClassRoom
  private var desk: Desk { room.desk }

  init() throws {
    room = try ClassRoom()
    try room.hold(1, ClassRoom.lesson)
  }

  @Test func whatAQuizDidIsTakenBackOnce() throws {
    #expect(desk.run("class undo", typing: ["no"]) == 1)
    #expect(
      desk.transcript == """
        what The heist (2026-03-02 09:00) did to the memories of 3 students would be taken back, for \
        good; type 'undo' to do it
        > no
        class: error: nothing was changed, because 'undo' was not typed; try again

        """)
    #expect(desk.run("class undo", typing: ["undo"]) == 0)
    #expect(
      desk.output.hasSuffix(
        "taken back: what The heist (2026-03-02 09:00) did to the memories of 3 students, for good\n"
      ))
    #expect(desk.run("class undo --yes") == 1)
    #expect(
      desk.errors
        == "class: error: what The heist (2026-03-02 09:00) did was taken back already, and stays so\n"
    )
    desk.run("class report")
    #expect(desk.output.contains("what it did to the students' memories was taken back\n"))
    for (learner, _) in try room.store().students() {
      #expect(try room.store().states(of: learner).isEmpty)
    }
  }

  @Test func aQuizThatDidNothingIsNotTakenBack() throws {
    desk.sleep(days: 1)
    try room.hold(2, [("Ann", [nil, nil, nil])])
    #expect(desk.run("class undo --yes") == 1)
    #expect(
      desk.errors == """
        class: error: The heist (2026-03-03 09:00) did nothing to anybody's memory; there is nothing \
        to take back

        """)
  }

  @Test func aStudentIsForgottenWithWhatQuizzesHold() throws {
    #expect(desk.run("class forget bobo", typing: ["Bobo"]) == 0)
    #expect(
      desk.transcript == """
        3 answers of Bobo would be erased for good, and every backup that has Bobo replaced by a new \
        one; type 'Bobo' to do it
        > Bobo
        forgotten: Bobo with 3 answers, for good; every backup that had them is replaced by a new one

        """)
    desk.run("class report")
    #expect(!desk.output.contains("Bobo"))
    #expect(desk.output.contains("2 students answered, 3 questions count, mean 50%\n"))
    desk.run("class roster")
    #expect(!desk.output.contains("Bob"))
    desk.run("doctor")
    #expect(desk.output.hasSuffix("progress: whole\n"))
  }

  @Test func whoIsMeantMustBeClear() throws {
    #expect(desk.run("class forget Bob") == 66)
    #expect(
      desk.errors == "class: error: no student is called 'Bob'; did you mean 'Bobo'?\n")
    try room.write("shown,group\nAnn,8a\n", to: "8a.csv")
    desk.run("class roster 8a.csv")
    #expect(desk.run("class forget Ann") == 66)
    #expect(
      desk.errors == """
        class: error: several students are called 'Ann'; say of which class with '--group': '7b', '8a'

        """)
    #expect(desk.run("class forget Ann --group 8a --yes") == 0)
    #expect(desk.run("class forget") == 64)
    #expect(
      desk.errors.hasPrefix("Error: name a student, or say '--older-than' and a number of days\n"))
    #expect(desk.run("class forget --older-than 99999") == 64)
    #expect(desk.errors.hasPrefix("Error: '--older-than' is 0 to 36500 days\n"))
    #expect(desk.run("class forget --older-than 1 --group 7b") == 64)
    #expect(desk.errors.hasPrefix("Error: '--group' goes with a student\n"))
  }

  @Test func quizzesOfLongAgoAreErasedAndWhatIsKnownStays() throws {
    desk.sleep(days: 366)
    try room.hold(2, called: "New", ClassRoom.lesson)
    let known = try room.store().students().map { try room.store().states(of: $0.learner) }
    #expect(desk.run("class forget --older-than 365", typing: ["forget"]) == 0)
    #expect(
      desk.transcript == """
        1 class quiz would be erased for good, with who answered what in it; what the students know \
        stays; type 'forget' to do it
        > forget
        forgotten: 1 class quiz, for good; backups have it until newer ones take their place

        """)
    desk.run("class sessions")
    #expect(desk.output.split(separator: "\n").count == 2)
    let after = try room.store().students().map { try room.store().states(of: $0.learner) }
    #expect(after == known)
    #expect(desk.run("class forget --older-than 365 --yes") == 1)
    #expect(
      desk.errors == """
        class: error: no class quiz is older than 365 days; 'class sessions' lists them

        """)
  }
}
