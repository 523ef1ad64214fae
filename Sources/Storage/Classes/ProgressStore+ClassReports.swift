package import Contest
package import Foundation
import GRDB
package import Questions
package import Study

/// What is read back of a class quiz.
extension ProgressStore {
  /// A class quiz as its journal tells it.
  ///
  /// What the journal has of students who were forgotten is gone; what followed from it is passed over.
  ///
  /// - Parameters:
  ///   - quiz: The quiz.
  ///   - grader: What grades the answers; without decks, names are right if spelled exactly.
  /// - Returns: The quiz where it stopped.
  /// - Throws: Why the file cannot be read.
  package func contest(
    of quiz: ClassQuiz, grader: ContestGrader
  ) throws(StorageError) -> Contest {
    var contest = Contest(quiz.setup, grader: grader)
    for entry in try journal(ofClass: quiz.id) {
      _ = try? contest.handle(entry.event, at: entry.at)
    }
    return contest
  }

  /// What is known of a card, by learner; those who have no memory of it are left out.
  package func states(ofCard card: Card.ID) throws(StorageError) -> [UUID: CardState] {
    try reading { database in
      // By learner, because that is how memories are found without going through all of them.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT memory.learner, \(CachedMemory.stateColumns)
          FROM learner CROSS JOIN memory ON memory.learner = learner.id AND memory.card = ?
          """, arguments: [card])
      var states: [UUID: CardState] = [:]
      while let row = try rows.next() {
        try states[row[at: 0]] = CachedMemory.state(in: row, from: 1)
      }
      return states
    }
  }

  /// What a class quiz added to the students' logs, also where it was taken back, in the order in
  /// which it was written.
  package func reviews(ofClass quiz: UUID) throws(StorageError) -> [Review] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReviewRow.columns(of: "review"))
          FROM class_student CROSS JOIN event INDEXED BY event_batch
            ON event.batch = class_student.batch AND event.learner = class_student.learner
          CROSS JOIN review ON review.event = event.id
          WHERE class_student.quiz = ? ORDER BY event.id
          """, arguments: [quiz]
      ).map { try ReviewRow.review(in: $0, from: 0) }
    }
  }

  /// How many students' memories a class quiz still counts for, and how many it was to count for.
  package func counting(ofClass quiz: UUID) throws(StorageError) -> (students: Int, of: Int) {
    try reading { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) FILTER (WHERE counting > 0), count(*) FROM (
            SELECT sum(\(RetractedRows.counts)) AS counting
            FROM class_student CROSS JOIN event INDEXED BY event_batch
              ON event.batch = class_student.batch AND event.learner = class_student.learner
              AND event.kind = 'review'
            WHERE class_student.quiz = ? GROUP BY class_student.learner)
          """, arguments: [quiz])
      guard let row else { return (0, 0) }
      return try (row[at: 0], row[at: 1])
    }
  }

  /// Whether a learner ever answered anywhere but in class.
  package func hasStudied(_ learner: UUID) throws(StorageError) -> Bool {
    try reading { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM event JOIN review ON review.event = event.id
            WHERE event.learner = ? AND review.source <> 'class' AND \(RetractedRows.counts))
          """, arguments: [learner]) ?? false
    }
  }
}
