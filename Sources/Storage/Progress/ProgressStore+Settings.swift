package import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// What turns a learner's reviews into memory, as their log says: the model with its weights, and
  /// the intervals they want.
  package func replay(of learner: UUID) throws(StorageError) -> Replay {
    try reading { try LearnerReplays($0, usual: replay)[learner] }
  }

  /// The same for every learner, read at once.
  package func replays() throws(StorageError) -> LearnerReplays {
    try reading { try LearnerReplays($0, usual: replay) }
  }

  /// The weights that a learner's log gave a model and that count, the oldest first; no values stand
  /// for the default ones.
  package func weights(
    of learner: UUID, model: String
  ) throws(StorageError) -> [KeptWeights] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT event.id, event.at, event.utc_offset, event.day, weights.list
          FROM weights CROSS JOIN event ON event.id = weights.event
          WHERE event.learner = ? AND weights.model = ? AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [learner, model]
      ).map { row in
        try KeptWeights(
          event: row[at: 0],
          at: Moment(milliseconds: row[at: 1], utcOffset: row[at: 2], day: row[at: 3]),
          values: WeightsRow.values(of: row[at: 4]))
      }
    }
  }

  /// The settings a learner has made, in the order of key and deck; a setting of one deck names it,
  /// one of all decks has none.
  ///
  /// Keys that this program does not know are among them.
  package func settings(
    of learner: UUID
  ) throws(StorageError) -> [(key: String, deck: String?, value: String)] {
    struct Place: Hashable {
      let key: String
      let deck: String?
    }
    let values: [Place: String] = try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT setting.key, setting.deck, setting.value
          FROM setting CROSS JOIN event ON event.id = setting.event
          WHERE event.learner = ? AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [learner])
      var values: [Place: String] = [:]
      while let row = try rows.next() {
        try values[Place(key: row[at: 0], deck: row[at: 1])] = row[at: 2] as String?
      }
      return values
    }
    return values.map { ($0.key.key, $0.key.deck, $0.value) }
      .sorted { ($0.0, $0.1 ?? "") < ($1.0, $1.1 ?? "") }
  }
}
