import ArgumentParser
import Contest
import Presentation
import Storage
import Study

/// Takes back what a class quiz did to the students' memories.
struct ClassUndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what a class quiz did to the students' memories, for good.",
    discussion: "The quiz itself stays, and 'class report' tells of it.")

  @Argument(
    help: ArgumentHelp("\(ClassDesk.quizHelp) The latest where none is named.", valueName: "quiz"))
  var quiz: String?

  @Flag(help: "Do it without asking.")
  var yes = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    try workspace.requireWriting(common)
    let desk = try ClassDesk(workspace: workspace, common: common)
    let quiz = try desk.quiz(named: quiz).quiz
    let name = "\(quiz.setup.title.sanitized) (\(MomentText.minute(quiz.opened)))"
    let counting = try desk.store.counting(ofClass: quiz.id)
    guard counting.students > 0 else {
      throw CommandError(
        counting.of > 0
          ? "class: error: what \(name) did was taken back already, and stays so"
          : "class: error: \(name) did nothing to anybody's memory; there is nothing to take back",
        status: .no)
    }
    let students = Plural.count(counting.students, "student")
    if !yes {
      try Confirmation(console: workspace.console).require(
        "undo",
        "what \(name) did to the memories of \(students) would be taken back, for good",
        command: "class")
    }
    let count = try desk.store.undoClass(quiz.id, at: workspace.world.now())
    workspace.hasRecorded = true
    workspace.console.write(
      "taken back: what \(name) did to the memories of \(Plural.count(count, "student")), for good")
  }
}
