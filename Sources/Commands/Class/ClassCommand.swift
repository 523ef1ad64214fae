import ArgumentParser

/// Quizzes a class, and tells what came of it.
struct ClassCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Quiz a class with phones, and keep what each student knows.",
    subcommands: [
      ClassOpenCommand.self, ClassRehearseCommand.self, ClassSessionsCommand.self,
      ClassReportCommand.self, ClassPickCommand.self, ClassForecastCommand.self,
      ClassPaperCommand.self, ClassEnterCommand.self, ClassRosterCommand.self,
      ClassUndoCommand.self, ClassForgetCommand.self,
    ])

  init() {}

  func run(in workspace: Workspace) throws {
    throw CleanExit.helpRequest(self)
  }
}
