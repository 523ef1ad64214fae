package import Study

/// How the quizzes of a learner went.
package struct QuizFigures: Equatable, Sendable {
  /// The number of scores that ``recent`` holds at most.
  package static let recentCount = 6

  /// The quizzes that were taken.
  package var taken: Int
  /// The score of the best one, 0…1; nil if none was taken.
  package var best: Double?
  /// The scores of the latest ones, 0…1, the last one last.
  package var recent: [Double]

  /// Sums up results, the latest last.
  package init(_ results: [QuizResult] = []) {
    taken = results.count
    best = results.map(\.score).max()
    recent = results.suffix(Self.recentCount).map(\.score)
  }

  /// The score of the last one, 0…1; nil if none was taken.
  package var last: Double? { recent.last }
}

extension QuizFigures: Encodable {
  /// Writes `taken`, `last` and `best` (0…1, null if there is none), and `recent`, the latest scores.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(taken, forKey: .taken)
    try container.encode(last, forKey: .last)
    try container.encode(best, forKey: .best)
    try container.encode(recent, forKey: .recent)
  }

  private enum Key: String, CodingKey { case taken, last, best, recent }
}
