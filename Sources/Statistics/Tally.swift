/// What was answered in some time: sums of roll-ups.
package struct Tally: Equatable, Sendable {
  /// The answers.
  package var answers = 0
  /// The answers that were right.
  package var right = 0
  /// The time spent, in milliseconds.
  package var milliseconds = 0
  /// The cards that were rated for the first time.
  package var newCards = 0

  /// Counts nothing yet.
  package init() {}

  /// Counts roll-ups, in any order.
  package init(_ rollUps: some Sequence<RollUp>) {
    for rollUp in rollUps { add(rollUp) }
  }

  /// Adds the sums of a roll-up.
  package mutating func add(_ rollUp: RollUp) {
    answers += rollUp.answers
    right += rollUp.right
    milliseconds += rollUp.milliseconds
    newCards += rollUp.introduced
  }

  /// The time spent, in minutes, to a tenth.
  package var minutes: Double { (Double(milliseconds) / 6000).rounded() / 10 }
}

extension Tally: Encodable {
  /// Writes `answers`, `right` (answers), `minutes` (to a tenth) and `new_cards`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(answers, forKey: .answers)
    try container.encode(right, forKey: .right)
    try container.encode(minutes, forKey: .minutes)
    try container.encode(newCards, forKey: .newCards)
  }

  private enum Key: String, CodingKey {
    case answers, right, minutes
    case newCards = "new_cards"
  }
}
