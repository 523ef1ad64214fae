import Foundation
import GRDB
import Statistics
import Study

extension ProgressStore {
  /// Computes memories and sums anew from the log, in place of those that are kept.
  package func rebuild() throws(StorageError) { try writing { try rebuild($0) } }

  /// Computes memories and sums anew within a transaction.
  func rebuild(_ database: Database) throws {
    let (memories, sums) = try CardReplay.everything(
      database, replays: LearnerReplays(database, usual: replay))
    try database.execute(sql: "DELETE FROM memory")
    try LogSums.clear(database)
    for key in memories.keys.sorted() { try memories[key]?.save(database, key) }
    try sums.write(database)
  }

  /// Looks for damage: in the file, in what refers to what, and in memories and sums, which must be
  /// those the log gives.
  ///
  /// - Returns: What is wrong, damage first; empty if nothing is.
  package func check() throws(StorageError) -> [ProgressProblem] {
    try reading { database in
      // What a damaged file holds says nothing of memories and sums.
      let damage = try Self.damage(database)
      guard damage.isEmpty else { return damage.map { .damage("the file is damaged: \($0)") } }
      let lost =
        try Self.orphans(database) + Self.emptyEvents(database)
        + Self.unreadableQuizzes(database)
      let (memories, sums) = try CardReplay.everything(
        database, replays: LearnerReplays(database, usual: replay))
      let keptMemories = try Self.memories(database)
      let keys = Set(memories.keys).union(keptMemories.keys)
      let stale = keys.filter { memories[$0] != keptMemories[$0] }.sorted().map {
        "the memory of the card '\($0.card)' is not what the log gives"
      }
      let differences = sums.differences(from: try LogSums(database))
      return lost.map { .damage($0) } + (stale + differences).map { .stale($0) }
    }
  }

  /// Looks for damage in the file itself and in what refers to what, not in memories and sums.
  ///
  /// - Throws: `damaged` with the first finding.
  package func requireUndamaged() throws(StorageError) {
    let problems = try reading {
      try Self.damage($0) + Self.orphans($0) + Self.emptyEvents($0)
    }
    if let first = problems.first { throw .damaged(path: path, detail: first) }
  }

  /// The most lines of SQLite's findings that are shown.
  private static let findingLimit = 5

  /// What SQLite finds wrong with the file itself.
  private static func damage(_ database: Database) throws -> [String] {
    let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      .filter { $0 != "ok" }
      // The first line of several may be a heading.
      .flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
      .filter { !$0.hasPrefix("***") }
    var lines = Array(findings.prefix(findingLimit))
    if findings.count > findingLimit {
      lines.append("and in \(findings.count - findingLimit) more places")
    }
    return lines
  }

  /// What refers to a row that is not there.
  private static func orphans(_ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "a row of the table '\(try row[at: 0] as String)' refers to one of "
        + "'\(try row[at: 2] as String)' that is not there"
    }
  }

  /// The events of which only the row that all have is left.
  private static func emptyEvents(_ database: Database) throws -> [String] {
    try EventRow.contentTables.compactMap { table in
      let count =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM event LEFT JOIN \(table) ON \(table).event = event.id
            WHERE event.kind = '\(table)' AND \(table).event IS NULL
            """) ?? 0
      guard count > 0 else { return nil }
      return "\(count) \(count == 1 ? "event" : "events") of the kind '\(table)' "
        + "\(count == 1 ? "has" : "have") no content"
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
    return try rows.compactMap { row in
      if (try? row[at: 1] as UUID) != nil, (try? QuizRow.result(in: row, from: 2)) != nil {
        return nil
      }
      return "the quiz of \(CalendarDay(number: try row[at: 0]).isoDate) cannot be read"
    }
  }

  private static func memories(
    _ database: Database
  ) throws -> [CachedMemory.Key: CachedMemory] {
    var memories: [CachedMemory.Key: CachedMemory] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(CachedMemory.stateColumns), last_event, learner, card FROM memory")
    while let row = try rows.next() {
      let key = try CachedMemory.Key(
        learner: row[at: CachedMemory.stateColumnCount + 1],
        card: row[at: CachedMemory.stateColumnCount + 2])
      memories[key] = try CachedMemory(row)
    }
    return memories
  }
}
