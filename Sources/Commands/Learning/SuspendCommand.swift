import ArgumentParser
import Questions
import Study

/// Stops asking a card, a fact, or everything of a deck.
struct SuspendCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Stop asking a card, a fact or a deck.")

  @Argument(help: ArgumentHelp("A deck, a fact (deck:fact) or a card.", valueName: "deck"))
  var names: [String]

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let count = try Suspension(workspace: workspace, common: common).set(names, isSuspended: true)
    workspace.console.write("suspended: \(count) \(count == 1 ? "card" : "cards")")
  }
}

/// Asks again what was suspended.
struct ResumeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask suspended cards again.")

  @Argument(
    help: ArgumentHelp("A deck, a fact (deck:fact) or a card; all for none.", valueName: "deck"))
  var names: [String] = []

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let count = try Suspension(workspace: workspace, common: common).set(names, isSuspended: false)
    workspace.console.write("resumed: \(count) \(count == 1 ? "card" : "cards")")
  }
}
