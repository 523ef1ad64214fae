/// What a learner's coming days hold: how many cards are due on each, and which are to stay easy.
///
/// It chooses, of the days that the fuzz of an interval may lead to, the one on which a card fits best.
package struct Agenda: Equatable, Sendable {
  /// The days on which as little as possible is to be due.
  package var easyDays: EasyDays
  /// The cards due on each day; days without one have no entry.
  private var counts: [Int: Int] = [:]

  /// Creates an agenda.
  ///
  /// - Parameters:
  ///   - states: What is known of the learner's cards, of all decks.
  ///   - easyDays: The days on which as little as possible is to be due.
  package init(_ states: some Sequence<CardState> = [], easyDays: EasyDays = .none) {
    self.easyDays = easyDays
    for state in states { counts[state.dueDay, default: 0] += 1 }
  }

  /// The number of cards that are due on a day, in days since 1970-01-01.
  package func count(on day: Int) -> Int { counts[day] ?? 0 }

  /// Takes a card from one day to another; nil for none.
  package mutating func move(from old: Int?, to new: Int?) {
    if let old {
      let rest = count(on: old) - 1
      counts[old] = rest > 0 ? rest : nil
    }
    if let new { counts[new, default: 0] += 1 }
  }

  /// The day on which a card fits best.
  ///
  /// No easy day, as far as there is another; then no day on which a card of the same fact is due;
  /// then the day with the fewest cards, measured against the week around it; then the day nearest
  /// to the one that was drawn. Against the week, because fewer cards are due the farther a day is:
  /// the plain number would make every interval longer.
  ///
  /// - Parameters:
  ///   - range: The days there are to choose from, in days since 1970-01-01, after `today`. Those
  ///     more than a month from the drawn one are not looked at.
  ///   - drawn: The day that the fuzz draws, in the range.
  ///   - today: The day of the review.
  ///   - siblings: The days on which other cards of the fact are due.
  /// - Returns: A day of the range.
  package func bestDay(
    in range: ClosedRange<Int>, drawn: Int, today: Int, siblings: Set<Int> = []
  ) -> Int {
    let near = range.clamped(to: (drawn - 30)...(drawn + 30))
    guard near.count > 1 else { return drawn }
    func cost(_ day: Int) -> (Int, Double, Int) {
      let hindrance = (easyDays.contains(day) ? 2 : 0) + (siblings.contains(day) ? 1 : 0)
      // Towards today the week shrinks, so that it stays even on both sides.
      let reach = min(3, day - today - 1)
      let week = (day - reach)...(day + reach)
      let mean = Double(week.reduce(0) { $0 + count(on: $1) }) / Double(week.count)
      return (hindrance, Double(count(on: day)) - mean, abs(day - drawn))
    }
    return near.map { (day: $0, cost: cost($0)) }.min { $0.cost < $1.cost }?.day ?? drawn
  }
}
