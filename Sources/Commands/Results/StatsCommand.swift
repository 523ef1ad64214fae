import ArgumentParser
import Presentation
import Statistics

/// Shows what was learned.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what was learned, what is due, how much is recalled, what is hard.")

  @Argument(help: ArgumentHelp("Only these decks.", valueName: "deck"))
  var decks: [String] = []

  @Flag(help: "Print a JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let learning = try LearningDesk(workspace: workspace, common: common, decks: decks)
    let summary = learning.summary
    if json {
      workspace.console.write(try JSON.line(of: summary))
      return
    }
    let text = SummaryText(summary, names: learning.names(for: summary))
    workspace.console.write(text.lines(workspace.style(common)).joined(separator: "\n"))
  }
}
