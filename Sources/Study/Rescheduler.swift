package import Questions
package import Scheduling

/// Decides which cards come on other days than the schedule says, so that little is lost by it.
package struct Rescheduler: Sendable {
  /// A card with the day on which it is due from now on, in days since 1970-01-01.
  package struct Move: Equatable, Sendable {
    /// The card.
    package var card: Card.ID
    /// The new due day.
    package var due: Int
  }

  private let model: Model
  private let today: Int
  private let agenda: Agenda
  private let states: [Card.ID: CardState]

  /// The days over which postponed cards are spread, unless a day is to have fewer.
  private static let spreadDays = 7

  /// Creates a rescheduler.
  ///
  /// - Parameters:
  ///   - model: The model that schedules.
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - agenda: What the learner's coming days hold.
  ///   - states: What is known of the learner's cards, of all decks.
  package init(model: Model, today: Int, agenda: Agenda, states: [Card.ID: CardState]) {
    self.model = model
    self.today = today
    self.agenda = agenda
    self.states = states
  }

  /// Puts off what is due before a day, and spreads it over the days from then on.
  ///
  /// Those that would suffer most from waiting stay, or come first: the cards whose odds of being
  /// forgotten, (1 − R)/R, grow by the largest factor from today to that day; one that was answered
  /// today is taken as of tomorrow. Each other one comes on the first day that is not full, no easy
  /// day, and has no other card of its fact. A day is full with as many cards as stay today, or where
  /// none do, with a seventh of what is to come within a week.
  ///
  /// - Parameters:
  ///   - cards: The cards that may be moved, each once; those that were never answered, and those due
  ///     on the day or later, stay.
  ///   - kept: How many of those that are due today stay as they are, 0 or more.
  ///   - first: The first day on which they may be due, in days since 1970-01-01, after today.
  ///   - most: The cards a day may have at most, 1 or more; nil for no such limit.
  /// - Returns: The cards that are moved, the most urgent first.
  package func postponed(
    _ cards: [Card.ID], keeping kept: Int = 0, to first: Int, mostADay most: Int? = nil
  ) -> [Move] {
    var left = kept
    let waiting =
      cards.compactMap { card in states[card].map { (card: card, state: $0) } }
      .filter { $0.state.dueDay < first }
      .map { (card: $0.card, state: $0.state, growth: growth(of: $0.state, until: first)) }
      .sorted { ($1.growth, $0.card) < ($0.growth, $1.card) }
      .filter { waiting in
        guard left > 0, waiting.state.dueDay <= today else { return true }
        left -= 1
        return false
      }
    var agenda = agenda
    for card in waiting { agenda.move(from: card.state.dueDay, to: nil) }
    let week = (first..<first + Self.spreadDays).reduce(waiting.count) { $0 + agenda.count(on: $1) }
    let share = kept > 0 ? kept : (week + Self.spreadDays - 1) / Self.spreadDays
    let full = max(1, min(share, most ?? .max))
    // With no other day in the week there is none to keep free.
    let easyDays = agenda.easyDays.weekdays.count < 7 ? agenda.easyDays : .none
    var moved: [Card.ID: Int] = [:]
    // All days before this one are full.
    var open = first
    return waiting.map { card, _, _ in
      func isFree(_ day: Int) -> Bool { agenda.count(on: day) < full && !easyDays.contains(day) }
      while !isFree(open) { open += 1 }
      let taken = siblingDays(of: card, moved)
      var day = open
      while taken.contains(day) || !isFree(day) { day += 1 }
      agenda.move(from: nil, to: day)
      moved[card] = day
      return Move(card: card, due: day)
    }
  }

  /// Brings forward to today the cards for which that is least early.
  ///
  /// Those come first whose odds of being forgotten are nearest to what is desired, or above it. Cards
  /// that were answered today are left alone, and of a fact only one card is due or answered on a day.
  ///
  /// - Parameters:
  ///   - cards: The cards that may be moved, with the desired retention of each, 0.70…0.99; those that
  ///     were never answered, and those that are due, stay.
  ///   - count: How many, 0 or more.
  /// - Returns: The cards that are due today from now on, those nearest to their day first.
  package func advanced(_ cards: [(card: Card.ID, retention: Double)], count: Int) -> [Move] {
    var facts: Set<Substring> = []
    return
      cards.compactMap { card, retention -> (card: Card.ID, nearness: Double)? in
        guard let state = states[card], state.dueDay > today, state.lastDay < today else {
          return nil
        }
        return (card, odds(of: state, on: today) * retention / (1 - retention))
      }
      .sorted { ($1.nearness, $0.card) < ($0.nearness, $1.card) }
      .filter { card, _ in
        facts.insert(card.prefix { $0 != "#" }).inserted
          && !siblings(of: card).contains { $0.state.dueDay <= today || $0.state.lastDay == today }
      }
      .prefix(count).map { Move(card: $0.card, due: today) }
  }

  /// The days on which the other cards of a card's fact are due, some of which were moved.
  private func siblingDays(of card: Card.ID, _ moved: [Card.ID: Int]) -> Set<Int> {
    Set(siblings(of: card).map { moved[$0.card] ?? $0.state.dueDay })
  }

  private func siblings(of card: Card.ID) -> [(card: Card.ID, state: CardState)] {
    (Card(id: card)?.siblings ?? []).compactMap { sibling in
      states[sibling.id].map { (sibling.id, $0) }
    }
  }

  /// By what the odds of being forgotten are multiplied until a day.
  private func growth(of state: CardState, until day: Int) -> Double {
    odds(of: state, on: day) / odds(of: state, on: max(today, state.lastDay + 1))
  }

  /// The odds of being forgotten on a day, above 0.
  private func odds(of state: CardState, on day: Int) -> Double {
    let recall = state.retrievability(on: day, model: model)
    return max(1 - recall, 1e-9) / max(recall, 1e-9)
  }
}
