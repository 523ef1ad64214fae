package import Foundation
import GRDB
import Study

extension ProgressStore {
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
