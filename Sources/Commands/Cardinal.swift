package import ArgumentParser

/// The program: without a command it opens a session.
package struct Cardinal: Command {
  /// The program's version.
  package static let version = "0.1.0"

  package static let configuration = CommandConfiguration(
    commandName: "cardinal",
    abstract: "Turn notes into questions, and learn them by heart.",
    discussion: """
      Without a command, 'cardinal' opens a session in which every command below can be typed.
      """,
    version: version,
    subcommands: [
      StudyCommand.self, QuizCommand.self, DecksCommand.self, ShowCommand.self, FindCommand.self,
      CheckCommand.self, FactsCommand.self, QuestionsCommand.self, StatsCommand.self,
      ExportCommand.self, ImportCommand.self, LearnerCommand.self, SuspendCommand.self,
      ResumeCommand.self, BuryCommand.self, PostponeCommand.self, AdvanceCommand.self,
      FlagCommand.self, ResetCommand.self, AliasCommand.self, UndoCommand.self,
      EditCommand.self, SettingsCommand.self, OptimizeCommand.self, ReplayCommand.self,
      SimulateCommand.self, DoctorCommand.self, ClassCommand.self, ManualCommand.self,
    ])

  @OptionGroup package var common: CommonOptions

  package init() {}

  package func run(in workspace: Workspace) throws {
    guard !workspace.isInSession else {
      throw CommandError(
        "cardinal: error: a session is open already; type a command", status: .usage)
    }
    let status = try InteractiveSession(workspace: workspace, common: common).run()
    if status != 0 { throw ExitCode(status) }
  }
}

extension Cardinal {
  /// The names of the commands, in the order of the help; `all` adds those it does not show.
  static func commandNames(all: Bool) -> [String] {
    configuration.subcommands.filter { all || $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
  }
}
