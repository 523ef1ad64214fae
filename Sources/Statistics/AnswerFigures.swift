/// How some answers went.
package struct AnswerFigures: Equatable, Sendable {
  /// The answers.
  package var answers: Int
  /// The answers that were right.
  package var right: Int
  /// How much was recalled, beside what was predicted.
  package var retention: Retention

  /// Creates figures from their parts; without any, nothing was answered.
  package init(answers: Int = 0, right: Int = 0, retention: Retention = Retention()) {
    self.answers = answers
    self.right = right
    self.retention = retention
  }

  /// Adds the sums of a roll-up.
  package mutating func add(_ rollUp: RollUp) {
    answers += rollUp.answers
    right += rollUp.right
    retention.add(rollUp)
  }

  /// The share that was right.
  package var rightShare: Proportion { Proportion(right, of: answers) }
}

extension AnswerFigures: Encodable {
  /// Writes `answers`, `right` (answers) and `retention`, as in ``Retention``.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(answers, forKey: .answers)
    try container.encode(right, forKey: .right)
    try container.encode(retention, forKey: .retention)
  }

  private enum Key: String, CodingKey { case answers, right, retention }
}
