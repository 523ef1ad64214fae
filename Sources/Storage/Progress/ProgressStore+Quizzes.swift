package import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// The quizzes that were taken, in the order of time; those taken back left out.
  ///
  /// - Parameter learner: Whose quizzes; nil for everybody's.
  /// - Returns: Each event with its result.
  /// - Throws: Why the file cannot be read.
  package func quizzes(
    of learner: UUID? = nil
  ) throws(StorageError) -> [(event: Event, result: QuizResult)] {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(EventRow.columns), \(QuizRow.columns(of: "quiz"))
          FROM quiz CROSS JOIN event ON event.id = quiz.event
          WHERE \(RetractedRows.counts) \(learner == nil ? "" : "AND event.learner = ?")
          ORDER BY event.at, event.id
          """, arguments: learner.map { [$0] } ?? [])
      var quizzes: [(event: Event, result: QuizResult)] = []
      while let row = try rows.next() {
        let result = try QuizRow.result(in: row, from: EventRow.contentIndex)
        quizzes.append((try EventRow.event(in: row, content: .quiz(result)), result))
      }
      return quizzes
    }
  }

  /// What a learner takes for what; answers taken back left out.
  ///
  /// - Parameters:
  ///   - learner: Whose answers.
  ///   - deck: The identifier of the only deck that is wanted; nil for all.
  /// - Returns: The confusions, the most frequent first, then the latest, then by card and name.
  /// - Throws: Why the file cannot be read.
  package func confusions(
    of learner: UUID, deck: String? = nil
  ) throws(StorageError) -> [Confusion] {
    try reading { database in
      let isWanted = deck == nil ? "" : "AND card >= ? AND card < ?"
      let arguments: StatementArguments =
        if let deck { [learner, deck + ":", deck + ";"] } else { [learner] }
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT card, taken_for, count, last_day FROM confusion WHERE learner = ? \(isWanted)
          ORDER BY count DESC, last_day DESC, card, taken_for
          """, arguments: arguments)
      var confusions: [Confusion] = []
      while let row = try rows.next() {
        confusions.append(
          Confusion(card: row[0], takenFor: row[1], count: row[2], lastDay: row[3]))
      }
      return confusions
    }
  }
}
