import DeckFormat
import Markup
import Questions
import Statistics
import Study

/// A fact that was found, as `find --json` prints it.
struct FoundFact: Encodable {
  /// One of its cards.
  struct FoundCard: Encodable {
    /// The card's key.
    let card: Card.ID
    /// How it stands: `new`, `due`, `waiting`, `suspended` or `buried`.
    let state: String
    /// The day it is due, or may be asked again, as ISO 8601 has it; nil for a new card.
    let due: String?
    /// Whether it is marked to come back to.
    let flagged: Bool
    /// Whether it was forgotten as often as the setting `leech` says, or more often.
    let leech: Bool
  }

  /// The deck's identifier.
  let deck: String
  /// The fact's key, `deck:fact`.
  let fact: String
  /// The sort of fact.
  let kind: String
  /// What it is called; may be empty.
  let name: String
  /// What is said of it; may be empty.
  let text: String
  /// The topic it stands under; may be empty.
  let topic: String
  /// The file, as messages name it.
  let path: String
  /// Its line there, from 1.
  let line: Int
  /// The cards that were found.
  let cards: [FoundCard]

  @MainActor
  init(_ finding: CardFinder.Finding, today: Int) {
    let fact = finding.fact
    deck = finding.deck.id
    self.fact = "\(finding.deck.id):\(fact.id)"
    kind = fact.kind.rawValue
    name = fact.name
    text = fact.text
    topic = fact.topic
    path = finding.deck.path
    line = fact.location.line
    cards = finding.cards.map { card, standing in
      let day = standing.state.map { max($0.dueDay, standing.buriedUntil ?? $0.dueDay) }
      return FoundCard(
        card: card.id, state: Self.word(for: standing, today: today),
        due: (day ?? standing.buriedUntil).map { CalendarDay(number: $0).isoDate },
        flagged: standing.isFlagged, leech: standing.has(.leech, on: today))
    }
  }

  private static func word(for standing: CardStanding, today: Int) -> String {
    if standing.isSuspended { return "suspended" }
    if standing.isBuried(on: today) { return "buried" }
    if standing.state == nil { return "new" }
    return standing.isDue(on: today) ? "due" : "waiting"
  }
}
