package import Questions

/// How right a reply to a question was, with everything the feedback shows.
package struct Assessment: Equatable, Sendable {
  /// How right it was.
  package var verdict: Verdict
  /// The share that was right, 0…1: 1 for right, 0 for wrong, in between for lists and orders.
  package var score: Double
  /// The reply in words, as it is kept: the option chosen rather than its number.
  package var reply: String
  /// The other name the reply was taken for; nil if none.
  package var takenFor: String?
  /// What lies between the reply and the right spelling, where they are near.
  package var difference: WordDifference?
  /// What was found of a list; nil for everything else.
  package var list: ListGrade?
  /// How good an order was; nil for everything else.
  package var order: OrderGrade?

  /// Creates an assessment from its parts.
  package init(
    verdict: Verdict, score: Double, reply: String, takenFor: String? = nil,
    difference: WordDifference? = nil, list: ListGrade? = nil, order: OrderGrade? = nil
  ) {
    self.verdict = verdict
    self.score = score
    self.reply = reply
    self.takenFor = takenFor
    self.difference = difference
    self.list = list
    self.order = order
  }

  /// The assessment of a learner who says that they do not know.
  package static let unknown = Assessment(verdict: .unknown, score: 0, reply: "")

  /// The assessment where no near spelling is forgiven: of a list the items spelled exactly count.
  package var withoutSlips: Assessment {
    var strict = self
    strict.verdict = .wrong
    strict.score = 0
    guard let list else { return strict }
    let exact = list.hits.count { $0.verdict == .exact }
    if exact > 0 { strict.verdict = .partial }
    strict.score = 2 * Double(exact) / Double(max(1, list.typedCount + list.expectedCount))
    return strict
  }
}
