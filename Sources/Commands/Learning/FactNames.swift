import DeckFormat
import Presentation
import Storage
import Study

/// Finds facts by what they are called, in all decks of the library.
@MainActor
struct FactNames {
  /// The most facts that a message lists.
  private nonisolated static let mostListed = 6

  let workspace: Workspace
  let common: CommonOptions

  /// The only fact of a name.
  ///
  /// - Parameters:
  ///   - name: What was typed and names no deck and no topic.
  ///   - command: The command, for messages.
  /// - Returns: The fact and its deck.
  /// - Throws: A ``CommandError`` where several are called so, which names them, or none is, which
  ///   names what is nearest.
  func only(_ name: String, for command: String) throws -> (deck: Deck, fact: Fact) {
    let decks = try workspace.decks(common)
    let wanted = CardSearch.folded(name)
    let found = decks.flatMap { deck in
      deck.facts.filter { $0.kind != .list && !wanted.isEmpty && $0.isCalled(wanted) }
        .map { (deck, $0) }
    }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw CommandError(
        "\(command): error: \(found.count) facts are called '\(name)'; say which: "
          + Self.list(found.map { "'\($0.id):\($1.id)'" }), status: .usage)
    }
    let names = decks.flatMap { deck in
      [deck.id] + deck.topics.map(\.name) + deck.facts.map(\.name).filter { !$0.isEmpty }
    }
    let hint =
      EditDistance.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
      ?? "'find' looks for words in all texts"
    throw CommandError(
      "\(command): error: there is no deck, topic or fact '\(name)'; \(hint)", status: .noInput)
  }

  /// Some texts as a list of at most six, and how many more there are.
  nonisolated static func list(_ texts: [String]) -> String {
    let more = texts.count - mostListed
    return texts.prefix(mostListed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension Fact {
  /// Whether it is called so, in folded letters, by its name or by the last part of its identifier.
  func isCalled(_ wanted: String) -> Bool {
    CardSearch.folded(name) == wanted
      || CardSearch.folded(id.split(separator: "/").last.map(String.init) ?? id) == wanted
  }
}
