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
          ORDER BY card, taken_for
          """, arguments: arguments)
      var confusions: [Confusion] = []
      while let row = try rows.next() {
        try confusions.append(
          Confusion(card: row[at: 0], takenFor: row[at: 1], count: row[at: 2], lastDay: row[at: 3]))
      }
      // The rows come in the order of the table's key, which is kept among equals: sorting tens of
      // thousands of names would take longer than all the rest.
      return confusions.indices
        .sorted { left, right in
          let (one, other) = (confusions[left], confusions[right])
          return (other.count, other.lastDay, left) < (one.count, one.lastDay, right)
        }
        .map { confusions[$0] }
    }
  }
}
