import Foundation
import GRDB
import Statistics
import Study

extension ProgressStore {
  /// Computes memories and sums anew from the log, in place of those that are kept.
  package func rebuild() throws(StorageError) {
    try writing { database in
      let (memories, sums) = try CardReplay.everything(database, replay: replay)
      try database.execute(sql: "DELETE FROM memory")
      try LogSums.clear(database)
      for key in memories.keys.sorted() { try memories[key]?.save(database, key) }
      try sums.write(database)
    }
  }

  /// Looks for damage: in the file, in what refers to what, and in memories and sums, which must be
  /// those the log gives.
  ///
  /// - Returns: What is wrong, a sentence each; empty if nothing is.
  package func check() throws(StorageError) -> [String] {
    try reading { database in
      var problems: [String] = []
      let rows = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      if rows != ["ok"] { problems += rows.map { "the file is damaged: \($0)" } }
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      problems += orphans.map { row in
        "a row of the table '\(row[0] as String)' refers to one of '\(row[2] as String)' "
          + "that is not there"
      }
      let (memories, sums) = try CardReplay.everything(database, replay: replay)
      let keptMemories = try Self.memories(database)
      let keys = Set(memories.keys).union(keptMemories.keys)
      problems += keys.filter { memories[$0] != keptMemories[$0] }.sorted().map {
        "the memory of the card '\($0.card)' is not what the log gives"
      }
      problems += sums.differences(from: try LogSums(database))
      return problems + (try Self.unreadableQuizzes(database))
    }
  }

  private static func unreadableQuizzes(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT event.day, quiz.event, \(QuizRow.columns(of: "quiz"))
        FROM event LEFT JOIN quiz ON quiz.event = event.id
        WHERE event.kind = 'quiz' ORDER BY event.at, event.id
        """)
    return rows.compactMap { row in
      if row[1] as UUID? != nil, (try? QuizRow.result(in: row, from: 2)) != nil { return nil }
      return "the quiz of \(CalendarDay(number: row[0]).isoDate) cannot be read"
    }
  }

  private static func memories(
    _ database: Database
  ) throws -> [CachedMemory.Key: CachedMemory] {
    var memories: [CachedMemory.Key: CachedMemory] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(CachedMemory.stateColumns), last_at, last_event, learner, card FROM memory")
    while let row = try rows.next() {
      memories[CachedMemory.Key(learner: row[10], card: row[11])] = CachedMemory(row)
    }
    return memories
  }
}
