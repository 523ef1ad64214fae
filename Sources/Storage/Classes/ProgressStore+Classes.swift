package import Contest
package import DeckFormat
package import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// Keeps a class quiz that is about to be opened.
  package func open(_ quiz: ClassQuiz) throws(StorageError) {
    try writing { database in
      let setup = try String(decoding: JSONEncoder().encode(quiz.setup), as: UTF8.self)
      try database.execute(
        sql: """
          INSERT INTO class_quiz (id, at, utc_offset, day, class, setup, port, ended_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          quiz.id, quiz.opened.milliseconds, quiz.opened.utcOffset, quiz.opened.day, quiz.group,
          setup, quiz.port, quiz.endedAt,
        ])
    }
  }

  /// Notes on which port phones find a quiz.
  package func setPort(_ port: Int, ofClass id: UUID) throws(StorageError) {
    try writing { database in
      try database.execute(
        sql: "UPDATE class_quiz SET port = ? WHERE id = ?", arguments: [port, id])
    }
  }

  /// The class quizzes that were held, the latest last.
  ///
  /// - Parameter limit: Only that many of the latest; nil for all.
  /// - Returns: The quizzes, those that were not entered or ended among them.
  /// - Throws: Why the file cannot be read.
  package func classQuizzes(limit: Int? = nil) throws(StorageError) -> [ClassQuiz] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT setup, at, utc_offset, day, class, port, ended_at
          FROM class_quiz ORDER BY at DESC, id DESC LIMIT ?
          """, arguments: [limit ?? -1]
      ).reversed().map { row in
        let setup: String = try row[at: 0]
        return try ClassQuiz(
          setup: JSONDecoder().decode(ContestSetup.self, from: Data(setup.utf8)),
          opened: Moment(milliseconds: row[at: 1], utcOffset: row[at: 2], day: row[at: 3]),
          group: row[at: 4], port: row[at: 5], endedAt: row[at: 6])
      }
    }
  }

  /// Adds to the journal of a quiz: all entries, on disk when this returns, or none.
  ///
  /// - Parameters:
  ///   - entries: What happened, in order; a student who joins must be known.
  ///   - quiz: The quiz.
  /// - Throws: Why nothing was written.
  package func append(_ entries: [ClassEntry], toClass quiz: UUID) throws(StorageError) {
    // Encoded before the file is locked.
    let encoder = JSONEncoder()
    let events: [String]
    do {
      events = try entries.map { String(decoding: try encoder.encode($0.event), as: UTF8.self) }
    } catch { throw StorageError(error, path: path) }
    try writing { database in
      let last =
        try Int.fetchOne(
          database, sql: "SELECT max(place) FROM class_entry WHERE quiz = ?", arguments: [quiz])
        ?? -1
      let insertion = try database.cachedStatement(
        sql: "INSERT INTO class_entry (quiz, place, at, learner, event) VALUES (?, ?, ?, ?, ?)")
      for (index, entry) in entries.enumerated() {
        if case .join(let player) = entry.event {
          try Self.enroll(player.id, entry.token, in: quiz, database)
        }
        try insertion.execute(arguments: [
          quiz, last + 1 + index, entry.at, entry.learner, events[index],
        ])
      }
    }
  }

  private static func enroll(
    _ learner: UUID, _ token: String?, in quiz: UUID, _ database: Database
  ) throws {
    var generator = SystemRandomNumberGenerator()
    var identifiers = UUIDv7()
    let at =
      try Int64.fetchOne(database, sql: "SELECT at FROM class_quiz WHERE id = ?", arguments: [quiz])
      ?? 0
    try database.execute(
      sql: """
        INSERT INTO class_student (quiz, learner, batch, token) VALUES (?, ?, ?, ?)
        ON CONFLICT (quiz, learner) DO UPDATE SET token = excluded.token
        """,
      arguments: [quiz, learner, identifiers.next(at: at, using: &generator), token])
  }

  /// The journal of a quiz, in order.
  package func journal(ofClass quiz: UUID) throws(StorageError) -> [ClassEntry] {
    try reading { database in
      let decoder = JSONDecoder()
      return try Row.fetchAll(
        database, sql: "SELECT at, event FROM class_entry WHERE quiz = ? ORDER BY place",
        arguments: [quiz]
      ).map { row in
        let event: String = try row[at: 1]
        return try ClassEntry(
          at: row[at: 0], event: decoder.decode(ContestEvent.self, from: Data(event.utf8)))
      }
    }
  }

  /// Who took part in a quiz, in the order of the identifiers.
  package func members(ofClass quiz: UUID) throws(StorageError) -> [ClassMember] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: "SELECT learner, batch, token FROM class_student WHERE quiz = ? ORDER BY learner",
        arguments: [quiz]
      ).map { try ClassMember(learner: $0[at: 0], batch: $0[at: 1], token: $0[at: 2]) }
    }
  }

  /// The questions of a quiz whose answers are in the log, by place, ascending.
  package func recordedQuestions(ofClass quiz: UUID) throws(StorageError) -> [Int] {
    try reading { database in
      try Int.fetchAll(
        database, sql: "SELECT question FROM class_record WHERE quiz = ? ORDER BY question",
        arguments: [quiz])
    }
  }

  /// Adds the answers to a question to the students' logs, unless that was done before.
  ///
  /// - Parameters:
  ///   - reviews: The answers.
  ///   - question: The place of the question.
  ///   - quiz: The quiz.
  ///   - now: When.
  ///   - facts: What the decks say now of the facts that are asked for the first time.
  /// - Returns: The number of answers that were added.
  /// - Throws: Why nothing was written.
  @discardableResult
  package func record(
    _ reviews: [ContestReview], ofQuestion question: Int, ofClass quiz: UUID, at now: Moment,
    facts: [FactSnapshot] = []
  ) throws(StorageError) -> Int {
    let identifiers = try newIdentifiers(max(1, reviews.count), at: now)
    let batches = Dictionary(
      try members(ofClass: quiz).map { ($0.learner, $0.batch) }, uniquingKeysWith: { one, _ in one }
    )
    let count = try writing { database in
      try database.execute(
        sql: "INSERT INTO class_record (quiz, question) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [quiz, question])
      guard database.changesCount > 0 else { return 0 }
      var writer = try EventWriter(database, replay: replay)
      let events = zip(identifiers, reviews).compactMap { id, review in
        batches[review.player].map {
          Event(
            id: id, learner: review.player, at: now, batch: $0, content: .review(review.review))
        }
      }
      let count = try writer.add(events)
      try writer.finish()
      return count
    }
    try record([], facts: facts)
    return count
  }

  /// Notes that a quiz is over; its phones cannot come back.
  package func end(_ quiz: UUID, at now: Moment) throws(StorageError) {
    try writing { database in
      try database.execute(
        sql: "UPDATE class_quiz SET ended_at = ? WHERE id = ?",
        arguments: [now.milliseconds, quiz])
      try database.execute(
        sql: "UPDATE class_student SET token = NULL WHERE quiz = ?", arguments: [quiz])
    }
  }

  /// Takes what a class quiz did to the students' memories back, for good; each retraction is the
  /// student's own.
  ///
  /// - Parameters:
  ///   - quiz: The quiz.
  ///   - now: When.
  /// - Returns: The number of students whose answers were taken back; 0 if that was done before.
  /// - Throws: Why nothing was written.
  package func undoClass(_ quiz: UUID, at now: Moment) throws(StorageError) -> Int {
    let members = try members(ofClass: quiz)
    let identifiers = try newIdentifiers(max(1, members.count * 2), at: now)
    let counting = try reading { database in
      try members.filter { member in
        try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM event INDEXED BY event_batch
              WHERE batch = ? AND learner = ? AND kind <> 'retraction' AND \(RetractedRows.counts))
            """, arguments: [member.batch, member.learner]) ?? false
      }
    }
    try record(
      counting.enumerated().map { index, member in
        Event(
          id: identifiers[2 * index], learner: member.learner, at: now,
          batch: identifiers[2 * index + 1], content: .retraction(of: member.batch))
      })
    return counting.count
  }
}
