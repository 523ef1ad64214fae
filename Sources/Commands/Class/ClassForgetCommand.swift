import ArgumentParser
import Contest
import Foundation
import Presentation
import Statistics
import Storage
import Study

/// Erases a student, or class quizzes that were long ago.
struct ClassForgetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erase a student, or class quizzes of long ago, for good.",
    discussion: """
      Of a student the answers, memories, settings and the line of the roster are erased, and what \
      class quizzes hold of them; all backups that have the student are replaced by a new one. With \
      '--older-than' whole class quizzes are erased, who took part and what was answered; what the \
      students know stays.
      """)

  @Argument(help: ArgumentHelp("The student, by the name shown.", valueName: "student"))
  var name: String?

  @Option(help: ArgumentHelp("The student's class.", valueName: "group"))
  var group: String?

  @Option(
    help: ArgumentHelp("Erase class quizzes opened more than so many days ago.", valueName: "days"))
  var olderThan: Int?

  @Flag(help: "Do it without asking.")
  var yes = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    guard (name == nil) != (olderThan == nil) else {
      throw ValidationError("name a student, or say '--older-than' and a number of days")
    }
    if let olderThan, !(0...36_500).contains(olderThan) {
      throw ValidationError("'--older-than' is 0 to 36500 days")
    }
    if group != nil, name == nil { throw ValidationError("'--group' goes with a student") }
  }

  func run(in workspace: Workspace) throws {
    try workspace.requireWriting(common)
    let desk = try ClassDesk(workspace: workspace, common: common)
    if let name { return try forget(name, desk) }
    try forgetQuizzes(olderThan: olderThan ?? 0, desk)
  }

  @MainActor
  private func forget(_ name: String, _ desk: ClassDesk) throws {
    let student = try desk.student(named: name, of: group)
    let learners = try desk.store.learners()
    guard let learner = learners.first(where: { $0.id == student.learner }) else {
      throw CommandError(
        "class: error: nobody called '\(name.sanitized)' learns here; 'class roster' lists the "
          + "students", status: .noInput)
    }
    try Forgetting(workspace: desk.workspace, common: common, command: "class")
      .forget(learner, called: student.student.shown.sanitized, isSure: yes)
  }

  @MainActor
  private func forgetQuizzes(olderThan days: Int, _ desk: ClassDesk) throws {
    let limit = desk.workspace.world.now().milliseconds - Int64(days) * 86_400_000
    let count = desk.quizzes.count { $0.opened.milliseconds < limit }
    guard count > 0 else {
      throw CommandError(
        "class: error: no class quiz is older than \(Plural.count(days, "day")); 'class sessions' "
          + "lists them", status: .no)
    }
    let what = Plural.count(count, "class quiz", "class quizzes")
    if !yes {
      try Confirmation(console: desk.workspace.console).require(
        "forget",
        "\(what) would be erased for good, with who answered what in \(count == 1 ? "it" : "them"); "
          + "what the students know stays", command: "class")
    }
    let gone = try desk.store.forgetClassQuizzes(before: limit)
    desk.workspace.console.write(
      "forgotten: \(Plural.count(gone, "class quiz", "class quizzes")), for good; backups have "
        + "\(gone == 1 ? "it" : "them") until newer ones take their place")
  }
}
