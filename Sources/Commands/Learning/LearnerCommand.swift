import ArgumentParser
import LineEditing
import Presentation
import Statistics
import Storage
import Study

/// Says who learns, lists the learners of the library, or adds one.
struct LearnerCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "learner",
    abstract: "Say who is learning; list, add, rename or forget learners.",
    subcommands: [Show.self, List.self, Add.self, Rename.self, Forget.self],
    defaultSubcommand: Show.self)

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
      let store = try workspace.store(common)
      let today = workspace.world.now().day
      let learners = try store.learners()
      guard !learners.isEmpty else {
        workspace.console.write(
          "nobody learns here yet; 'study' begins, 'learner add NAME' adds one")
        return
      }
      let rows = try learners.map { learner in
        let days = try store.daySums(of: learner.id)
        let answers = days.reduce(0) { $0 + $1.value.answers }
        let last = days.map(\.key.day).max()
        // Namesakes are told apart by what '--learner' takes for each.
        let hasNamesake = learners.contains {
          $0.id != learner.id && $0.name.lowercased() == learner.name.lowercased()
        }
        let name =
          hasNamesake ? "\(learner.name) (\(Learner.name(forUnknown: learner.id)))" : learner.name
        return [
          name, Plural.grouped(answers),
          last.map { DayText.date(of: $0, from: today) } ?? "never",
        ]
      }
      let table = TextTable(
        columns: [.init("learner"), .init("answers", .right), .init("last")], rows: rows)
      workspace.console.write(table.lines(workspace.style(common)).joined(separator: "\n"))
    }
  }

  /// Adds a learner.
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a learner to this library.")
    @Argument(help: ArgumentHelp("The new learner's name.", valueName: "name")) var name: String
    @OptionGroup var common: CommonOptions

    mutating func validate() throws { name = try LearnerName.read(name) }

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
