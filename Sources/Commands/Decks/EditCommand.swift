import ArgumentParser
import DeckFormat
import Markup
import Storage

/// Opens a deck in the user's editor, at a fact's line.
struct EditCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open a deck in your editor, at a fact's line.")

  @Argument(help: ArgumentHelp("A deck, or a fact (deck:fact).", valueName: "deck"))
  var name: String

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let deck = try workspace.decks(matching: [parts.first ?? name], common)[0]
    let wanted = parts.count > 1 ? parts[1].split(separator: "#").first.map(String.init) : nil
    var line = 1
    if let wanted {
      guard let place = deck.indexOfFact[wanted] else {
        throw CommandError.noFact(wanted, in: deck)
      }
      line = deck.facts[place].location.line
    }
    let file = try workspace.library(common).decks.file(of: deck) ?? deck.path
    if let problem = workspace.world.edit(file, line) {
      throw CommandError(problem, status: .inputOutput)
    }
    workspace.forgetDecks()
    for diagnostic in try workspace.decks(matching: [parts.first ?? name], common)
      .flatMap(\.diagnostics) where diagnostic.severity == .error
    {
      workspace.console.writeError(diagnostic.description)
    }
  }
}
