import ArgumentParser
import Study

/// The words by which a command is told which cards it is about.
struct CardArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Decks, topics, facts (deck:fact) or cards (deck:fact#name), or a search such as 'is:leech'.",
      valueName: "cards"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "Whatever this search finds, such as 'is:leech deck:x'.", valueName: "search"))
  var find: String?

  init() {}

  mutating func validate() throws {
    do throws(SearchError) {
      _ = try readSearch()
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Whether nothing is named.
  var isEmpty: Bool { names.isEmpty && find == nil }

  /// The search; nil if there is none.
  var search: CardSearch? {
    get throws { try readSearch() }
  }

  /// The names; none where they are words of a search.
  var plainNames: [String] { names.contains(where: CardSearch.isSearch) ? [] : names }

  /// Complains where nothing is named.
  ///
  /// - Throws: A `ValidationError` for the parser to show.
  func requireSome() throws {
    guard isEmpty else { return }
    throw ValidationError(
      "say what is meant: decks, topics, facts (deck:fact), cards, or a search such as 'is:leech'")
  }

  private func readSearch() throws(SearchError) -> CardSearch? {
    let isTyped = names.contains(where: CardSearch.isSearch)
    if let find {
      let parsed = try CardSearch(text: find)
      return isTyped
        ? CardSearch(terms: parsed.terms + (try CardSearch(words: names)).terms) : parsed
    }
    return isTyped ? try CardSearch(words: names) : nil
  }
}
