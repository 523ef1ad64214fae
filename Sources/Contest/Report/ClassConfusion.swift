import Foundation
import Questions
import Study

/// How many of a class took one thing for another.
package struct ClassConfusion: Equatable, Sendable {
  /// The place of the question.
  package var index: Int
  /// The name that was asked for; nil where the question asks for something else.
  package var asked: String?
  /// What was answered.
  package var takenFor: String
  /// The students who did, 2 or more.
  package var count: Int
  /// The students who answered.
  package var of: Int

  /// The fewest students whose mistake is one of the class.
  package static let fewest = 2
}

extension Contest {
  /// What several students took for something else, the most frequent first, then in the order of the
  /// questions; only the questions that count.
  package var confusions: [ClassConfusion] {
    counted.flatMap { index -> [ClassConfusion] in
      let question = setup.questions[index]
      let answers = items[index].latest.values
      let counts = Dictionary(
        answers.compactMap { $0.assessment.takenFor.map { ($0, 1) } }, uniquingKeysWith: +)
      let isName = [.name, .topic].contains(question.question.card.direction)
      return counts.filter { $0.value >= ClassConfusion.fewest }.map { takenFor, count in
        ClassConfusion(
          index: index, asked: isName ? question.answer : nil, takenFor: takenFor, count: count,
          of: answers.count)
      }
    }.sorted { ($1.count, $0.index, $0.takenFor) < ($0.count, $1.index, $1.takenFor) }
  }
}
