import DeckFormat
import Foundation
import GRDB
import Study

@testable import Storage

/// Progress files as earlier versions left them.
enum OldFile {
  /// The tables that a format has, the log's and the caches'.
  private static func tables(_ format: Int) -> [String] {
    ["learner", "event", "review", "retraction", "suspension", "alias", "report", "fact", "memory"]
      + ["roll_up"] + (format >= 2 ? ["quiz"] : []) + (format >= 3 ? format3 : [])
  }

  /// The tables that came with format 3.
  private static let format3 = [
    "move", "reset", "bury", "flag", "setting", "forgotten", "learner_alias", "day_sum",
    "topic_sum", "card_sum", "calibration", "confusion",
  ]

  /// The schema of a format.
  static func schema(_ format: Int) -> ProgressSchema {
    ProgressSchema(migrations: Array(ProgressSchema.current.migrations.prefix(format)))
  }

  /// Makes a file of a format that holds events, with the memories and sums of that version.
  ///
  /// - Returns: A file of the present format that holds the same.
  @discardableResult
  static func make(
    _ path: String, format: Int, events: [Event], facts: [FactSnapshot] = []
  ) throws -> ProgressStore {
    let present = try ProgressStore(path: path + "-present")
    try present.record(events, facts: facts)
    try ProgressStore(path: path, mode: .readWrite, schema: schema(format)).close()
    try present.queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH ? AS old", arguments: [path])
      try database.inTransaction {
        for table in tables(format) {
          let columns = try database.columns(in: table, in: "old").map(\.name)
            .joined(separator: ", ")
          try database.execute(
            sql: "INSERT INTO old.\(table) (\(columns)) SELECT \(columns) FROM main.\(table)")
        }
        return .commit
      }
      try database.execute(sql: "DETACH old")
    }
    return present
  }
}
