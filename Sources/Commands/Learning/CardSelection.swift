import DeckFormat
import Presentation
import Questions
import Storage
import Study

/// Finds the cards that the words of a command stand for, and writes what happens to them.
@MainActor
struct CardSelection {
  /// What is known of the learner and the decks.
  let desk: StudyDesk
  private let workspace: Workspace
  private let common: CommonOptions
  /// The command, for what it says.
  private let command: String

  init(workspace: Workspace, common: CommonOptions, command: String) throws {
    self.command = command
    self.workspace = workspace
    self.common = common
    desk = try StudyDesk(workspace: workspace, common: common)
  }

  /// The cards that some words stand for, each once.
  ///
  /// - Parameter arguments: Decks, topics, facts (`deck:fact`, or the name of a single one) and cards
  ///   (`deck:fact#direction`); words such as `is:leech` make a search of all of them.
  /// - Returns: Their keys, in the order of the words and of the notes.
  /// - Throws: A ``CommandError`` or `StorageError` where something is not there, or a search finds
  ///   nothing.
  func cards(of arguments: CardArguments) throws -> [Card.ID] {
    var cards: [Card.ID] = []
    if let search = try arguments.search {
      let finder = try CardFinder(workspace: workspace, common: common, desk: desk)
      let findings = try finder.findings(of: search)
      if findings.isEmpty { throw CommandError(search.emptiness, status: .no) }
      cards = findings.flatMap { $0.cards.map(\.card.id) }
    }
    for name in arguments.plainNames { cards += try self.cards(named: name) }
    var seen: Set<Card.ID> = []
    return cards.filter { seen.insert($0).inserted }
  }

  /// The cards that have been answered before and are not suspended, of those that some words stand
  /// for; of all decks for no words.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` where something is not there.
  func known(_ arguments: CardArguments) throws -> [Card.ID] {
    let cards =
      arguments.isEmpty
      ? try desk.banks(named: []).flatMap { $0.cards.map(\.id) } : try self.cards(of: arguments)
    return cards.filter { desk.states[$0] != nil && !desk.suspended.contains($0) }
  }

  /// What decides on which days cards come.
  var rescheduler: Rescheduler {
    Rescheduler(
      model: desk.replay.model, today: desk.today, agenda: desk.agenda, states: desk.states)
  }

  /// Writes one event for each of some cards: all of them or none.
  ///
  /// - Throws: Why nothing was written.
  func record(_ contents: [Event.Content]) throws {
    guard !contents.isEmpty else { return }
    try workspace.requireWriting(common)
    let journal = Journal(workspace: workspace, common: common, learner: desk.learner.id)
    if case .recordFailed(let reason) = journal.record(all: contents) {
      throw CommandError(reason, status: .inputOutput)
    }
  }

  /// How many cards were changed, and how many of those meant were so already: `19 cards, 1 was
  /// already`.
  static func count(_ changed: Int, of all: Int) -> String {
    let others = all - changed
    return Plural.count(changed, "card")
      + (others > 0 ? ", \(Plural.grouped(others)) \(others == 1 ? "was" : "were") already" : "")
  }

  private func cards(named name: String) throws -> [Card.ID] {
    if let colon = name.firstIndex(of: ":") {
      return try cards(ofFact: name[name.index(after: colon)...], in: String(name[..<colon]))
    }
    if name.contains("/"), !name.hasSuffix(".md") {
      let found = try cards(below: name)
      if !found.isEmpty { return found }
    }
    do {
      return try workspace.decks(matching: [name], common).flatMap { Bank($0).cards.map(\.id) }
    } catch let error as StorageError {
      guard case .unknownDeck = error else { throw error }
      let found = try cards(ofTopic: name)
      if !found.isEmpty { return found }
      let fact = try FactNames(workspace: workspace, common: common).only(name, for: command)
      return Bank(fact.deck).cards.filter { $0.isOf(fact.fact.id[...]) }.map(\.id)
    }
  }

  private func cards(ofFact wanted: Substring, in deck: String) throws -> [Card.ID] {
    let bank = Bank(try workspace.decks(matching: [deck], common)[0])
    // The deck may have been named by its beginning.
    let key = "\(bank.deck.id):\(wanted)"
    let found = bank.cards.filter { $0.id == key || $0.isOf(wanted) }
    guard !found.isEmpty else { throw CommandError.noFact(wanted, in: bank.deck) }
    return found.map(\.id)
  }

  /// The cards of a fact and everything below it, as `heist/roles` names them, whether with the
  /// deck before it or without.
  private func cards(below path: String) throws -> [Card.ID] {
    try workspace.decks(common).flatMap { deck in
      let isDeck = path.hasPrefix(deck.id + "/")
      let rest = isDeck ? path.dropFirst(deck.id.count + 1) : path[...]
      return Bank(deck).cards.filter { $0.isOf(path[...]) || (isDeck && $0.isOf(rest)) }.map(\.id)
    }
  }

  private func cards(ofTopic name: String) throws -> [Card.ID] {
    let wanted = CardSearch.folded(name)
    guard !wanted.isEmpty else { return [] }
    return try workspace.decks(common).flatMap { deck -> [Card.ID] in
      guard deck.topics.contains(where: { CardSearch.folded($0.name) == wanted }) else { return [] }
      let bank = Bank(deck)
      return zip(bank.cards, bank.factOfCard)
        .filter { CardSearch.folded(deck.facts[$0.1].topic) == wanted }.map(\.0.id)
    }
  }
}

extension Card {
  /// Whether it asks a fact or one below it.
  fileprivate func isOf(_ wanted: Substring) -> Bool {
    fact == wanted || fact.hasPrefix(wanted + "/")
  }
}
