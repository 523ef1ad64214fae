import ArgumentParser
import DeckFormat
import Markup
import Presentation
import Storage
import Study

/// Opens a deck in the user's editor, at a fact's line.
struct EditCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open a deck in your editor, at a fact's line.")

  @Argument(
    help: ArgumentHelp(
      "A deck, a fact (deck:fact), or a search such as 'is:leech'.", valueName: "deck"))
  var names: [String]

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let (name, deck, line) = try place(in: workspace)
    let file = try workspace.library(common).decks.file(of: deck) ?? deck.path
    if let problem = workspace.world.edit(file, line) {
      throw CommandError(problem, status: .inputOutput)
    }
    workspace.forgetDecks()
    for diagnostic in try workspace.decks(matching: [name], common).flatMap(\.diagnostics)
    where diagnostic.severity == .error {
      workspace.console.writeError(diagnostic.description)
    }
  }

  /// The deck to open, by name too, and the line, from 1.
  @MainActor
  private func place(in workspace: Workspace) throws -> (name: String, Deck, line: Int) {
    guard !names.contains(where: CardSearch.isSearch) else { return try found(in: workspace) }
    guard let name = names.first, names.count == 1 else {
      throw CommandError("edit: error: only one deck or fact is opened; name one", status: .usage)
    }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let deck: Deck
    do {
      deck = try workspace.decks(matching: [parts.first ?? name], common)[0]
    } catch let error as StorageError {
      guard case .unknownDeck = error, parts.count == 1 else { throw error }
      return try found(in: workspace, orElse: error)
    }
    guard parts.count > 1, let wanted = parts[1].split(separator: "#").first else {
      return (parts.first ?? name, deck, 1)
    }
    guard let place = deck.indexOfFact[String(wanted)] else {
      throw CommandError.noFact(wanted, in: deck)
    }
    return (parts[0], deck, deck.facts[place].location.line)
  }

  /// The first fact that a search finds.
  ///
  /// - Throws: The error given where it finds nothing; nil for one that says what was looked for.
  @MainActor
  private func found(
    in workspace: Workspace, orElse error: StorageError? = nil
  ) throws -> (name: String, Deck, line: Int) {
    let search: CardSearch
    do throws(SearchError) {
      search = try CardSearch(words: names)
    } catch {
      throw CommandError(error, in: "edit")
    }
    let desk = try StudyDesk(workspace: workspace, common: common)
    let findings = try CardFinder(workspace: workspace, common: common, desk: desk)
      .findings(of: search)
    // What is called so comes before what only mentions it.
    let called = names.count == 1 ? CardSearch.folded(names[0]) : ""
    guard let first = findings.first(where: { $0.fact.isCalled(called) }) ?? findings.first else {
      if let error { throw error }
      throw CommandError(search.emptiness, status: .no)
    }
    if findings.count > 1 {
      let isFirst = first.deck.id == findings[0].deck.id && first.fact.id == findings[0].fact.id
      workspace.console.write(
        "\(first.deck.path):\(first.fact.location.line) is \(isFirst ? "the first" : "one") of "
          + Plural.count(findings.count, "fact"))
    }
    return (first.deck.id, first.deck, first.fact.location.line)
  }
}
