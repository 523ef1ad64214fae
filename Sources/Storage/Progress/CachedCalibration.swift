import Foundation
import GRDB
import Statistics

/// What the file keeps of predictions and what came of them.
enum CachedCalibration {
  /// Adds counts, which may be negative, to the rows of their bins; an empty bin goes.
  static func add(
    _ bins: [Owned<CalibrationBin.Key>: CalibrationBin], _ database: Database
  ) throws {
    let write = try database.cachedStatement(
      sql: """
        UPDATE calibration
        SET recalls = recalls + ?, recalled = recalled + ?, predicted = predicted + ?
        WHERE learner = ? AND deck = ? AND bin = ?
        """)
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO calibration (recalls, recalled, predicted, learner, deck, bin)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let deletion = try database.cachedStatement(
      sql: "DELETE FROM calibration WHERE recalls = 0 AND learner = ? AND deck = ? AND bin = ?")
    for (owned, bin) in bins where bin != CalibrationBin() {
      let place: StatementArguments = [owned.learner, owned.key.deck, owned.key.bin]
      let arguments = [bin.recalls, bin.recalled, bin.predicted] + place
      try write.execute(arguments: arguments)
      if database.changesCount == 0 {
        try insertion.execute(arguments: arguments)
      } else if bin.recalls < 0 {
        try deletion.execute(arguments: place)
      }
    }
  }

  /// All bins.
  static func all(_ database: Database) throws -> [Owned<CalibrationBin.Key>: CalibrationBin] {
    let rows = try Row.fetchCursor(database, sql: "SELECT learner, \(columns) FROM calibration")
    var bins: [Owned<CalibrationBin.Key>: CalibrationBin] = [:]
    while let row = try rows.next() {
      let (key, bin) = try entry(in: row, from: 1)
      bins[Owned(learner: try row[at: 0], key: key)] = bin
    }
    return bins
  }

  /// A learner's bins, by deck and then ascending.
  static func rows(
    of learner: UUID, _ database: Database
  ) throws -> [(key: CalibrationBin.Key, value: CalibrationBin)] {
    try Row.fetchAll(
      database,
      sql: "SELECT \(columns) FROM calibration WHERE learner = ? ORDER BY deck, bin",
      arguments: [learner]
    ).map { try entry(in: $0, from: 0) }
  }

  private static let columns = "deck, bin, recalls, recalled, predicted"

  private static func entry(
    in row: Row, from first: Int
  ) throws -> (key: CalibrationBin.Key, value: CalibrationBin) {
    try (
      CalibrationBin.Key(deck: row[at: first], bin: row[at: first + 1]),
      CalibrationBin(
        recalls: row[at: first + 2], recalled: row[at: first + 3], predicted: row[at: first + 4])
    )
  }
}
