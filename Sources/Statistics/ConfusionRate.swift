package import Questions
import Study

/// How often one thing was answered instead of what a card asked for, among all its answers.
package struct ConfusionRate: Equatable, Sendable {
  /// The confusions that a ``Summary`` keeps at most.
  package static let limit = 100
  /// The answers of a card below which its confusions tell little.
  package static let fewestAnswers = 3

  /// The card.
  package var card: Card.ID
  /// What was answered: another name of the deck, or the wrong option that was chosen.
  package var takenFor: String
  /// How often, 1 or more.
  package var count: Int
  /// The answers of the card, ``count`` or more.
  package var answers: Int
  /// How many of ``answers`` were right.
  package var right: Int
  /// The local day on which it last happened, in days since 1970-01-01.
  package var lastDay: Int

  /// Creates a rate from its parts.
  package init(
    card: Card.ID, takenFor: String, count: Int, answers: Int, right: Int, lastDay: Int
  ) {
    self.card = card
    self.takenFor = takenFor
    self.count = count
    self.answers = answers
    self.right = right
    self.lastDay = lastDay
  }

  /// The most frequent confusions, in the order of ``Confusion``, with the answers of their cards.
  static func rates(
    of confusions: [Confusion], cards: [Card.ID: RollUp]
  ) -> [ConfusionRate] {
    confusions.filter { $0.count > 0 }.sorted().prefix(limit).map { confusion in
      let sums = cards[confusion.card] ?? RollUp()
      return ConfusionRate(
        card: confusion.card, takenFor: confusion.takenFor, count: confusion.count,
        answers: max(sums.answers, confusion.count), right: sums.right,
        lastDay: confusion.lastDay)
    }
  }
}

extension ConfusionRate: Encodable {
  /// Writes `card`, `taken_for`, `count`, `answers`, `right` (answers) and `last` (ISO 8601).
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(card, forKey: .card)
    try container.encode(takenFor, forKey: .takenFor)
    try container.encode(count, forKey: .count)
    try container.encode(answers, forKey: .answers)
    try container.encode(right, forKey: .right)
    try container.encode(CalendarDay(number: lastDay).isoDate, forKey: .last)
  }

  private enum Key: String, CodingKey {
    case card
    case takenFor = "taken_for"
    case count, answers, right, last
  }
}
