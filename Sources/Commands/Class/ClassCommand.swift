import ArgumentParser

/// Quizzes a class.
struct ClassCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "Quiz a class with phones, and keep what each student knows.",
    subcommands: [ClassOpenCommand.self, ClassRehearseCommand.self])

  init() {}

  func run(in workspace: Workspace) throws {}
}
