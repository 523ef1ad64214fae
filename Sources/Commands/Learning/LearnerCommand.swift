import ArgumentParser
import LineEditing
import Presentation
import Storage

/// Says who learns, lists the learners of the library, or adds one.
struct LearnerCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "learner", abstract: "Say who is learning, list learners, or add one.",
    subcommands: [Show.self, List.self, Add.self], defaultSubcommand: Show.self)

  init() {}

  func run(in workspace: Workspace) throws {}
}

extension LearnerCommand {
  /// Says who learns, or lets somebody else learn for the rest of a session.
  struct Show: Command {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Say who is learning, or in a session who is from now on.")
    @Argument(help: ArgumentHelp("Who learns from now on.", valueName: "learner"))
    var name: String?
    @OptionGroup var common: CommonOptions

    func run(in workspace: Workspace) throws {
      if let name {
        guard workspace.isInSession else {
          throw CommandError(
            "learner: error: no session is open; 'cardinal --learner \(LineWord.quoted(name))' "
              + "opens one", status: .usage)
        }
        try workspace.setLearner(named: name, common)
      }
      workspace.console.write(try workspace.learner(common).name)
    }
  }

  /// Lists the learners.
  struct List: Command {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the learners of this library.")
    @OptionGroup var common: CommonOptions

    func run(in workspace: Workspace) throws {
      for learner in try workspace.store(common).learners() {
        workspace.console.write(learner.name)
      }
    }
  }

  /// Adds a learner.
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a learner to this library.")
    @Argument(help: ArgumentHelp("The new learner's name.", valueName: "name")) var name: String
    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
      name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isLetter = name.first?.isLetter ?? false
      if !isLetter || name.count > 64 || name != name.sanitized {
        throw ValidationError("a learner's name has 1 to 64 characters and begins with a letter")
      }
    }

    func run(in workspace: Workspace) throws {
      // Whoever has learned here so far goes on learning where nobody is named.
      _ = try workspace.learner(common)
      let learner = try workspace.store(common).addLearner(named: name, at: workspace.world.now())
      workspace.console.write(
        "added: \(learner.name); 'cardinal --learner \(LineWord.quoted(learner.name))' learns as them"
      )
    }
  }
}
