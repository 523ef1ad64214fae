import DeckFormat
import Questions
import Storage
import Study

/// Finds the cards that names stand for, and stops or resumes asking them.
@MainActor
struct Suspension {
  let workspace: Workspace
  let common: CommonOptions

  /// Suspends or resumes decks, facts (`deck:fact`) or cards (`deck:fact#direction`), and returns the
  /// number of cards that changed; no names stand for everything that is suspended.
  func set(_ names: [String], isSuspended: Bool) throws -> Int {
    let desk = try StudyDesk(workspace: workspace, common: common)
    var cards: [Card.ID] = []
    if names.isEmpty { cards = desk.suspended.sorted() }
    for name in names { cards += try self.cards(named: name) }
    let changed = cards.filter { desk.suspended.contains($0) != isSuspended }
    let journal = Journal(workspace: workspace, common: common, learner: desk.learner.id)
    let result = journal.record(
      all: changed.map { .suspension(card: $0, isSuspended: isSuspended) })
    if case .recordFailed(let reason) = result, !changed.isEmpty {
      throw CommandError(reason, status: .inputOutput)
    }
    return changed.count
  }

  private func cards(named name: String) throws -> [Card.ID] {
    if let colon = name.firstIndex(of: ":") {
      let deck = String(name[..<colon])
      let bank = Bank(try workspace.decks(matching: [deck], common)[0])
      let wanted = name[name.index(after: colon)...]
      let found = bank.cards.filter {
        $0.id == name || $0.fact == wanted || $0.fact.hasPrefix(wanted + "/")
      }
      guard !found.isEmpty else { throw CommandError.noFact(wanted, in: bank.deck) }
      return found.map(\.id)
    }
    return try workspace.decks(matching: [name], common).flatMap { Bank($0).cards.map(\.id) }
  }
}
