import ArgumentParser
import DeckFormat
import Questions

/// Prints the facts that are read from a deck.
struct FactsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Print the facts read from a deck, an article or notes.",
    discussion: """
      A file that is no deck is read as 'import' reads it: plain text, Markdown or a saved web \
      page. Nothing is written.
      """)

  @Argument(help: ArgumentHelp("A deck, or a file of any text.", valueName: "deck"))
  var files: [String]

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let decks = DeckFiles(workspace: workspace, common: common, readsArticles: true)
    try decks.forEachDeck(named: files) { deck in
      guard json else {
        for fact in deck.facts where fact.kind != .list { workspace.console.write(line(of: fact)) }
        return
      }
      let bank = Bank(deck)
      let records = deck.facts.indices.compactMap { FactRecord(factAt: $0, in: bank)?.json.text }
      if !records.isEmpty { workspace.console.write(records.joined(separator: "\n")) }
    }
  }

  /// One fact as a line: kind, identifier, what it is called and what is said of it.
  private func line(of fact: Fact) -> String {
    "\(fact.kind.rawValue)  \(fact.id)  \(fact.saying)"
  }
}
