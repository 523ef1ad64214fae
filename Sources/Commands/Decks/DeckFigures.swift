import DeckFormat
import Questions
import Statistics
import Storage
import Study

/// The figures of each deck: what is new, known and due, and how much is recalled.
@MainActor
struct DeckFigures {
  let workspace: Workspace
  let common: CommonOptions
  let desk: StudyDesk

  /// The summaries, in the order of the shelf.
  func summaries() throws -> [DeckSummary] {
    let banks = StudyDesk.shelf(try desk.banks(named: []))
    let days = try workspace.store(common).daySums(of: desk.learner.id)
    let byDeck = Dictionary(grouping: days) { $0.key.deck }
    return banks.map { bank in
      DeckSummary(
        id: bank.deck.id, title: bank.deck.title,
        facts: bank.deck.factCount, cards: bank.cards.map(\.id),
        states: desk.states, suspended: desk.resting, today: desk.today,
        retention: Retention((byDeck[bank.deck.id] ?? []).map(\.value)))
    }
  }
}
