import DeckFormat
import Questions
import Storage
import Study

/// Finds facts and cards by a search, in all decks of the library.
@MainActor
struct CardFinder {
  /// A fact with those of its cards that were found.
  struct Finding {
    /// The deck.
    let deck: Deck
    /// The fact.
    let fact: Fact
    /// The cards, in the author's order; none for a fact that is not asked.
    let cards: [(card: Card, standing: CardStanding)]
  }

  private let workspace: Workspace
  private let common: CommonOptions
  private let desk: StudyDesk
  private let flagged: Set<Card.ID>

  init(workspace: Workspace, common: CommonOptions, desk: StudyDesk) throws {
    self.workspace = workspace
    self.common = common
    self.desk = desk
    flagged = try workspace.store(common).flagged(of: desk.learner.id)
  }

  /// How a card stands today.
  func standing(of id: Card.ID) -> CardStanding {
    CardStanding(
      state: desk.states[id], isSuspended: desk.suspended.contains(id),
      buriedUntil: desk.buried[id], isFlagged: flagged.contains(id),
      leechLapses: desk.settings.leechLapses)
  }

  /// What a search finds, in the order of the library and of the notes.
  ///
  /// - Throws: A ``CommandError`` where the search names a deck, tag or topic that is not there.
  func findings(of search: CardSearch) throws -> [Finding] {
    let decks = try workspace.decks(common)
    do throws(SearchError) {
      try search.check(against: decks)
    } catch {
      throw CommandError(error)
    }
    return decks.filter(search.mayHold).flatMap { findings(of: search, in: $0) }
  }

  private func findings(of search: CardSearch, in deck: Deck) -> [Finding] {
    let bank = Bank(deck)
    var findings: [Finding] = []
    var next = bank.cards.startIndex
    for place in deck.facts.indices {
      let first = next
      while next < bank.cards.endIndex, bank.factOfCard[next] == place { next += 1 }
      guard search.holds(for: deck.facts[place]) else { continue }
      let cards = bank.cards[first..<next].map { ($0, standing(of: $0.id)) }
        .filter { search.holds(for: $0.0, $0.1, on: desk.today) }
      // A list without a card of its own is told by its members.
      let isTold = first == next && !search.isAboutCards && deck.facts[place].kind != .list
      guard !cards.isEmpty || isTold else { continue }
      findings.append(Finding(deck: deck, fact: deck.facts[place], cards: cards))
    }
    return findings
  }
}

extension CommandError {
  /// The error of a search that means nothing.
  init(_ error: SearchError, in command: String = "find") {
    self.init("\(command): error: \(error)", status: .usage)
  }
}
