import ArgumentParser
import Presentation
import Statistics
import Storage
import Study

extension LearnerCommand {
  /// Gives a learner another name.
  struct Rename: Command {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Give a learner another name; everything learned stays.")

    @Argument(help: ArgumentHelp("What the learner is called now.", valueName: "learner"))
    var old: String

    @Argument(help: ArgumentHelp("The new name.", valueName: "name"))
    var new: String

    @OptionGroup var common: CommonOptions

    mutating func validate() throws { new = try LearnerName.read(new) }

    func run(in workspace: Workspace) throws {
      let store = try workspace.store(common)
      let current = try workspace.learner(common)
      let learner = try store.learner(named: old, at: workspace.world.now())
      try store.rename(learner, to: new)
      // Who learns in a session is known by name.
      if workspace.isInSession, learner.id == current.id {
        try workspace.setLearner(named: new, common)
      }
      workspace.console.write("renamed: \(learner.name) is called \(new) from now on")
    }
  }

  /// Erases everything of a learner.
  struct Forget: Command {
    static let configuration = CommandConfiguration(
      commandName: "forget", abstract: "Erase everything of a learner, for good.",
      discussion: """
        Answers, memories and settings are erased from the progress file, and all backups that \
        have the learner are replaced by a new one, for everybody. 'undo' does not bring them back, and importing them from elsewhere \
        does not either.
        """)

    @Argument(help: ArgumentHelp("Whom to forget.", valueName: "learner"))
    var name: String

    @Flag(help: "Do it without asking.")
    var yes = false

    @OptionGroup var common: CommonOptions

    func run(in workspace: Workspace) throws {
      try workspace.requireWriting(common)
      let learner = try workspace.store(common).learner(named: name, at: workspace.world.now())
      try Forgetting(workspace: workspace, common: common, command: "learner")
        .forget(learner, called: learner.name, isSure: yes)
    }
  }
}
