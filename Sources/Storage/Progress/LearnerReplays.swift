package import Foundation
import GRDB
package import Study

/// What turns each learner's reviews into memory, as the log says now: the model and its weights, and
/// how intervals are computed again.
package struct LearnerReplays: Sendable {
  private let usual: Replay
  private var replays: [UUID: Replay] = [:]

  /// Reads what the log says.
  ///
  /// - Parameters:
  ///   - database: The file.
  ///   - usual: What holds for those of whom it says nothing.
  /// - Throws: Why it cannot be read.
  init(_ database: Database, usual: Replay) throws {
    self.usual = usual
    var settings: [UUID: Settings] = [:]
    let keys = Settings.replayed.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT event.learner, setting.key, setting.value, setting.deck
        FROM setting CROSS JOIN event ON event.id = setting.event
        WHERE setting.key IN (\(keys)) AND \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """)
    while let row = try rows.next() {
      guard let key = SettingKey(rawValue: try row[at: 1]) else { continue }
      let value = (try row[at: 2] as String?).flatMap { try? key.value(of: $0) }
      try settings[row[at: 0], default: Settings()].set(value, for: key, deck: row[at: 3])
    }
    let weights = try Self.weights(database)
    for learner in Set(settings.keys).union(weights.keys) {
      replays[learner] = (settings[learner] ?? Settings()).replay(weights: weights[learner] ?? [:])
    }
  }

  /// What turns a learner's reviews into memory.
  package subscript(learner: UUID) -> Replay { replays[learner] ?? usual }

  /// The weights that hold, by learner and model.
  private static func weights(_ database: Database) throws -> [UUID: [String: [Double]]] {
    var weights: [UUID: [String: [Double]]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT event.learner, weights.model, weights.list
        FROM weights CROSS JOIN event ON event.id = weights.event
        WHERE \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """)
    while let row = try rows.next() {
      try weights[row[at: 0], default: [:]][row[at: 1]] = WeightsRow.values(of: row[at: 2])
    }
    return weights
  }

  /// The learners for whom an event, or a batch, changes what replays their reviews, while it counts.
  static func learners(changedBy target: UUID, _ database: Database) throws -> [UUID] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT event.learner FROM event
        WHERE (event.id = ?1 OR event.batch = ?1) AND event.kind IN ('setting', 'weights')
        """)
    return try UUID.fetchAll(statement, arguments: [target])
  }
}
