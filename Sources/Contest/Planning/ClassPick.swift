import Foundation
package import Questions
package import Scheduling
package import Study

/// The cards of a deck that a class is about as likely to have forgotten as to recall: those of which
/// a quiz tells, and teaches, most.
package struct ClassPick: Equatable, Sendable {
  /// A card and what a class is expected to recall of it.
  package struct Entry: Equatable, Sendable {
    /// The card.
    package var card: Card.ID
    /// The mean probability of recall over the students who have a memory of it, 0…1; nil for a card
    /// that none of them ever had.
    package var mean: Double?
    /// The students who have a memory of it.
    package var students: Int

    /// Creates an entry from its parts.
    package init(card: Card.ID, mean: Double?, students: Int) {
      self.card = card
      self.mean = mean
      self.students = students
    }
  }

  /// What is known of a student of the class.
  package struct Learner: Equatable, Sendable {
    /// What is known of the cards that were reviewed.
    package var states: [Card.ID: CardState]
    /// The model of these memories, with the student's weights.
    package var model: Model

    /// Creates it from its parts.
    package init(states: [Card.ID: CardState], model: Model) {
      self.states = states
      self.model = model
    }
  }

  /// The means that are wanted where nobody says otherwise.
  package static let usualBand = 0.5...0.8

  /// The cards, the most useful first; behind them, where they are too few, cards that nobody had.
  package var entries: [Entry]

  /// Chooses cards, at most one of a fact.
  ///
  /// The nearer the mean of a card is to the middle of the band, the more useful it is; of those that
  /// are as near, the one that comes first in the deck. What is outside the band is left out.
  ///
  /// - Parameters:
  ///   - count: How many cards at most.
  ///   - cards: The cards to choose from, in the order of their facts.
  ///   - learners: What is known of the cards, for each student of the class; any order.
  ///   - band: The means that are wanted.
  ///   - day: The day of the quiz, in days since 1970-01-01; the time until then counts in whole
  ///     days.
  ///   - isAskable: Whether a card can be asked in the way that is wanted; asked only of cards that
  ///     would be chosen.
  package init(
    _ count: Int, from cards: [Card.ID], learners: [Learner],
    band: ClosedRange<Double> = usualBand, on day: Int,
    isAskable: (Card.ID) -> Bool = { _ in true }
  ) {
    let middle = (band.lowerBound + band.upperBound) / 2
    var known: [(distance: Double, place: Int, entry: Entry)] = []
    var fresh: [Entry] = []
    for (place, card) in cards.enumerated() {
      let chances = learners.compactMap {
        $0.states[card]?.retrievability(on: day, model: $0.model)
      }
      guard !chances.isEmpty else {
        fresh.append(Entry(card: card, mean: nil, students: 0))
        continue
      }
      // Summed up in order of size, so that the order of the students makes no difference.
      let mean = chances.sorted().reduce(0, +) / Double(chances.count)
      guard band.contains(mean) else { continue }
      known.append(
        (abs(mean - middle), place, Entry(card: card, mean: mean, students: chances.count)))
    }
    known.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
    // A fact of which some card is known is not new.
    var met: Set<Substring> = []
    for learner in learners { met.formUnion(learner.states.keys.lazy.map(Self.fact)) }
    var entries: [Entry] = []
    var facts: Set<Substring> = []
    for entry in known.map(\.entry) + fresh.filter({ !met.contains(Self.fact(of: $0.card)) })
    where entries.count < count && !facts.contains(Self.fact(of: entry.card)) {
      guard isAskable(entry.card) else { continue }
      facts.insert(Self.fact(of: entry.card))
      entries.append(entry)
    }
    self.entries = entries
  }

  /// A card's key without its direction.
  private static func fact(of card: Card.ID) -> Substring {
    card.lastIndex(of: "#").map { card[..<$0] } ?? card[...]
  }
}

extension ClassPick.Entry: Encodable {
  /// Writes `card`, `mean` (0…1 or null) and `students`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(card, forKey: .card)
    try container.encode(mean, forKey: .mean)
    try container.encode(students, forKey: .students)
  }

  private enum Key: String, CodingKey { case card, mean, students }
}
