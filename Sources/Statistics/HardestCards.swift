import Questions

/// Keeps the hardest of many cards, one of each fact.
struct HardestCards {
  private let limit: Int
  /// A fact has a card for each direction at most, so among so many cards there are enough facts.
  private let most: Int
  private var kept: [HardCard] = []

  /// Keeps that many cards at most; below 1 none.
  init(limit: Int) {
    self.limit = max(0, limit)
    most = self.limit * Card.Direction.allCases.count
  }

  /// Whether a card with so many lapses may be among the hardest.
  func mayKeep(lapses: Int) -> Bool {
    kept.count < most || kept.last.map { lapses >= $0.lapses } ?? false
  }

  /// Looks at one more card.
  mutating func add(_ card: HardCard) {
    guard kept.count < most || kept.last.map({ card < $0 }) ?? false else { return }
    kept.insert(card, at: kept.firstIndex { card < $0 } ?? kept.count)
    if kept.count > most { kept.removeLast() }
  }

  /// The hardest cards, the hardest first.
  var cards: [HardCard] {
    var facts: Set<Substring> = []
    return Array(
      kept.filter { facts.insert(Knowledge.fact(of: $0.card)).inserted }.prefix(limit))
  }
}
