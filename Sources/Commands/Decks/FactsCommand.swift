import ArgumentParser
import DeckFormat
import Questions
import Storage

/// Prints the facts that are read from a deck.
struct FactsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Print the facts read from a deck.")

  @Argument(help: ArgumentHelp("A file or deck.", valueName: "deck"))
  var files: [String]

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let loaded = try DeckFiles(workspace: workspace, common: common).read(files)
    for problem in loaded.problems { workspace.console.writeError(problem.description) }
    for deck in loaded.decks {
      for fact in deck.facts where fact.kind != .list {
        workspace.console.write(
          json ? try JSON.line(of: FactRecord(fact, deck: deck.id)) : line(of: fact))
      }
    }
    if !loaded.problems.isEmpty { throw ExitCode(CommandError.Status.no.rawValue) }
  }

  /// One fact as a line: kind, identifier, what it is called and what is said of it.
  private func line(of fact: Fact) -> String {
    let said = [fact.name, fact.text].filter { !$0.isEmpty }.joined(separator: ": ")
    return "\(fact.kind.rawValue)  \(fact.id)  \(said)"
  }
}
