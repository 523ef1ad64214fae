import Foundation
package import Statistics

/// What came of a class quiz: each student on each question, and what the questions tell.
package struct ContestReport: Equatable, Sendable {
  /// A student's line.
  package struct Line: Equatable, Sendable {
    /// The student.
    package var player: ContestPlayer
    /// For each question the part that was right, 0…1; nil where there is no answer.
    package var scores: [Double?]
    /// For each question the answer in words; nil where there is none.
    package var replies: [String?]
    /// The points over the questions that count; nil for somebody who answered nothing.
    package var points: Double?
    /// The points that could be had.
    package var of: Double
  }

  /// The title of the quiz.
  package var title: String
  /// The questions that count, by place, ascending.
  package var counted: [Int]
  /// The students, in the order they came.
  package var lines: [Line]
  /// What each question tells, in the order of the quiz; those that do not count are left out.
  package var items: [ItemAnalysis]

  /// The students who answered anything.
  package var participants: Int { lines.count { $0.points != nil } }

  /// The mean of the points, as a part of those that could be had, 0…1; nil without anybody.
  package var mean: Double? {
    let shares = lines.compactMap { line in line.points.map { line.of > 0 ? $0 / line.of : 0 } }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}

/// What the answers to one question tell of it.
package struct ItemAnalysis: Equatable, Sendable {
  /// How often an option was given by the best, the middle and the last third of the students.
  package struct Option: Equatable, Sendable {
    /// The option in words.
    package var text: String
    /// Whether it is right.
    package var isRight: Bool
    /// How often it was given by each third, the best first.
    package var counts: [Int]
  }

  /// The place of the question.
  package var index: Int
  /// The students who answered altogether right, of those who answered.
  package var right: Proportion
  /// The mean of the parts that were right, 0…1: how easy it was; nil without answers.
  package var difficulty: Double?
  /// How well it tells those who do well from the others, -1…1; nil where it cannot be told.
  ///
  /// The correlation of the score on the question with the sum of the scores on the others: the
  /// point-biserial correlation, corrected for the question's own part in the sum. Source: Henrysson,
  /// "Correction of item-total correlations in item analysis" (1963).
  package var discrimination: Double?
  /// The options and who gave them; empty where there are none.
  package var options: [Option]

  /// The least number of answers at which a question is called into question.
  package static let enough = 20

  /// Whether those who do well get it wrong more often than the others: it may have two right answers,
  /// or the wrong key.
  package var isDoubtful: Bool { right.count >= Self.enough && (discrimination ?? 0) < 0 }
}
