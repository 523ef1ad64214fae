/// How many cards were still known when they were asked, beside how many the model expected.
package struct Retention: Equatable, Sendable {
  /// The answers to cards that had a memory, and how many of them recalled it.
  package var recalls: Proportion
  /// The sum of the predicted probabilities of recall, in millionths.
  package var predictedMillionths: Int

  /// Counts nothing yet.
  package init() {
    recalls = Proportion(0, of: 0)
    predictedMillionths = 0
  }

  /// Counts the answers of roll-ups, in any order.
  package init(_ rollUps: some Sequence<RollUp>) {
    self.init()
    for rollUp in rollUps { add(rollUp) }
  }

  /// Counts the answers of one more roll-up.
  package mutating func add(_ rollUp: RollUp) {
    recalls.successes += rollUp.recalled
    recalls.count += rollUp.recalls
    predictedMillionths += rollUp.predicted
  }

  /// The share the model expected, 0…1; nil without an answer.
  package var predicted: Double? {
    recalls.count > 0 ? Double(predictedMillionths) / 1_000_000 / Double(recalls.count) : nil
  }
}

extension Retention: Encodable {
  /// Writes `recalls` and `recalled` (answers), and `retention`, `low`, `high` and `predicted`
  /// (0…1; null without an answer): the 95 % interval of the true retention is `low`…`high`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(recalls.count, forKey: .recalls)
    try container.encode(recalls.successes, forKey: .recalled)
    try container.encode(recalls.share, forKey: .retention)
    try container.encode(recalls.interval?.lowerBound, forKey: .low)
    try container.encode(recalls.interval?.upperBound, forKey: .high)
    try container.encode(predicted, forKey: .predicted)
  }

  private enum Key: String, CodingKey {
    case recalls, recalled, retention, low, high, predicted
  }
}
