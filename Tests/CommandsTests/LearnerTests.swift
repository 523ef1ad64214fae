import Foundation
import Storage
import Testing

@testable import Commands

/// `learner`: who learns, and who is forgotten.
@MainActor
struct LearnerTests {
  private func desk(isInteractive: Bool = true) throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: isInteractive)
    desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "heist"])
    return desk
  }

  @Test func theListHasAnswersAndTheLastDay() throws {
    let desk = try desk()
    desk.run("learner add Ada")
    #expect(
      desk.output == "added: Ada; 'cardinal --learner Ada' learns as them\n")
    desk.sleep(days: 400)
    #expect(desk.run("learner list") == 0)
    #expect(
      desk.output == """
        learner  answers  last
        kim            2  Mar 2, 2026
        Ada            0  never

        """)
  }

  @Test func aLearnerIsRenamed() throws {
    let desk = try desk()
    desk.run("learner add Ada")
    #expect(desk.run("learner rename KIM Kimiko") == 0)
    #expect(desk.output == "renamed: kim is called Kimiko from now on\n")
    #expect(try desk.due().count == 2)
    #expect(desk.run("learner rename kimiko Ada") == 64)
    #expect(
      desk.errors.hasSuffix(
        "error: somebody called 'Ada' learns here already; choose another name\n"))
    #expect(desk.run("learner rename Kimko Eve") == 66)
    #expect(
      desk.errors.hasSuffix("error: nobody called 'Kimko' learns here; did you mean 'Kimiko'?\n"))
    #expect(desk.run("learner rename Kimiko 7") == 64)
    #expect(
      desk.errors.hasPrefix(
        "Error: a learner's name has 1 to 64 characters and begins with a letter\n"))
  }

  @Test func whoLearnsInASessionIsRenamedAndSwitched() throws {
    let desk = try desk()
    desk.run(
      "",
      typing: [
        "learner rename kim Kimiko", "learner", "learner add Ada", "learner Ada", "learner", "quit",
      ])
    #expect(
      desk.output.hasSuffix(
        """
        renamed: kim is called Kimiko from now on
        Kimiko
        added: Ada; 'cardinal --learner Ada' learns as them
        Ada
        Ada

        """))
  }

  @Test func whoIsForgottenIsNamedOnceMore() throws {
    let desk = try desk()
    desk.run("learner add Ada")
    #expect(desk.run("learner forget kim", typing: ["Ada"]) == 1)
    #expect(
      desk.transcript == """
        2 answers of kim would be erased for good, and every backup that has kim replaced by a new \
        one; type 'kim' to do it
        > Ada
        learner: error: nothing was changed, because 'kim' was not typed; try again

        """)
    #expect(desk.run("learner forget kim", typing: ["kim"]) == 0)
    #expect(
      desk.output.hasSuffix(
        "forgotten: kim with 2 answers, for good; every backup that had them is replaced by a new "
          + "one\n"))
    desk.run("learner list")
    #expect(
      desk.output == """
        learner  answers  last
        Ada            0  never

        """)
    #expect(try desk.due().isEmpty)
    desk.run("doctor")
    #expect(desk.output.hasSuffix("progress: whole\n"))
  }

  @Test func whereNobodyCanBeAskedItMustBeSaid() throws {
    let desk = try desk(isInteractive: false)
    #expect(desk.run("learner forget kim") == 64)
    #expect(
      desk.errors == """
        learner: error: 2 answers of kim would be erased for good, and every backup that has kim \
        replaced by a new one; add '--yes' to do it

        """)
    #expect(desk.run("learner forget kim --yes") == 0)
    #expect(desk.run("learner forget nobody --yes") == 66)
  }

  @Test func whoLearnsInASessionIsNotForgotten() throws {
    let desk = try desk()
    desk.run("", typing: ["learner forget kim --yes", "quit"])
    #expect(
      desk.errors == """
        learner: error: 'kim' is learning in this session; leave it, or let somebody else learn with \
        'learner NAME'

        """)
    #expect(try desk.due().count == 2)
  }

  @Test func aNameThatTwoHaveIsNotGuessedAt() throws {
    let desk = try desk()
    let other = UUID(uuid: (1, 2, 3, 4, 5, 6, 0x77, 8, 0x89, 10, 11, 12, 0xab, 0xcd, 0xef, 1))
    try ProgressStore(path: "\(desk.root)/Progress/progress.sqlite")
      .addLearner(Learner(id: other, name: "kim"))
    #expect(desk.run("learner forget kim --yes") == 66)
    #expect(
      desk.errors.hasSuffix(
        "error: several learners are called 'kim'; say which: 'learner-0d0e0f10', "
          + "'learner-abcdef01'\n"))
    #expect(desk.run("learner rename learner-abcdef01 Ada") == 0)
    #expect(desk.run("learner list") == 0)
    #expect(
      desk.output == """
        learner  answers  last
        kim            2  Mar 2
        Ada            0  never

        """)
  }

  @Test(.enabled(if: NSUserName() != "root"))
  func nobodyIsChangedWhereNothingCanBeWritten() throws {
    let desk = try desk()
    desk.restart()
    let files = FileManager.default
    let folder = "\(desk.root)/Progress"
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    for words in ["rename kim Kimiko", "add Ada", "forget kim --yes"] {
      #expect(desk.run("learner \(words)") == 74)
      #expect(desk.output == "")
      #expect(
        desk.errors == """
          \(folder)/progress.sqlite: error: this cannot be written; allow writing to the file and \
          its folder, or name another library

          """)
    }
  }
}
