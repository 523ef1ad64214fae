package import Foundation
import GRDB
import Questions

extension ProgressStore {
  /// What a learner did to cards beside answering them, also what was taken back: resets, suspensions,
  /// then marks, each in the order of replay.
  ///
  /// - Parameter learner: Whose changes.
  /// - Returns: The changes.
  /// - Throws: Why the file cannot be read.
  package func cardChanges(of learner: UUID) throws(StorageError) -> [CardChange] {
    try reading { database in
      let moves = try MoveTable(database)
      let tables: [(String, CardChange.Kind)] = [
        ("reset", .reset), ("suspension", .suspension), ("flag", .flag),
      ]
      return try tables.flatMap { table, kind in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT event.id, event.at, card,
              (SELECT max(one.at) FROM retraction JOIN event AS one ON one.id = retraction.event
               WHERE retraction.target IN (event.id, event.batch))
            FROM \(table) CROSS JOIN event ON event.id = \(table).event
            WHERE event.learner = ?
            ORDER BY event.at, event.id
            """, arguments: [learner])
        return rows.map { row in
          let order = ReplayOrder(at: row[1], id: row[0])
          return CardChange(
            event: order.id, kind: kind, card: moves.current(of: row[2], at: order),
            at: order.at, takenBackAt: row[3])
        }
      }
    }
  }
}
