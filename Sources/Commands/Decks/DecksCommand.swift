import ArgumentParser
import DeckFormat
import Presentation
import Questions
import Statistics
import Storage
import Study

/// Lists the decks with what is known and due of each.
struct DecksCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "decks", abstract: "List the decks: facts, cards, what is new, known and due.")

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let desk = try StudyDesk(workspace: workspace, common: common)
    let summaries = try DeckFigures(workspace: workspace, common: common, desk: desk).summaries()
    if json {
      for summary in summaries { workspace.console.write(try JSON.line(of: summary)) }
    } else if summaries.isEmpty {
      workspace.console.write(StudyDesk.noDecks(in: try workspace.library(common)))
    } else {
      workspace.console.write(
        DecksText(summaries).lines(workspace.style(common)).joined(separator: "\n"))
    }
  }
}
