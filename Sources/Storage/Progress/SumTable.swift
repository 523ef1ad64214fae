import Foundation
import GRDB
import Questions
import Statistics
import Study

/// A table of a learner's sums: how its rows are named, written and read.
struct SumTable<Key: Hashable & Sendable>: Sendable {
  /// The table.
  let name: String
  /// The columns of a key behind `learner`, in order.
  let keyColumns: [String]
  /// The values of a key's columns.
  let values: @Sendable (Key) -> [any DatabaseValueConvertible]
  /// The key of a row, whose columns begin at an index.
  let key: @Sendable (Row, Int) throws -> Key

  /// The columns of the sums, in order.
  private static var sumColumns: [String] {
    ["answers", "right", "recalls", "recalled", "predicted", "introduced", "milliseconds"]
  }

  private var keyList: String { keyColumns.joined(separator: ", ") }
  private var whereKey: String {
    (["learner"] + keyColumns).map { "\($0) = ?" }.joined(separator: " AND ")
  }

  /// Adds sums, which may be negative, to the rows of their keys; a row without answers goes.
  func add(_ sums: [Owned<Key>: RollUp], _ database: Database) throws {
    let columns = Self.sumColumns
    let count = columns.count + 1 + keyColumns.count
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO \(name) (\(columns.joined(separator: ", ")), learner, \(keyList))
        VALUES (\(Array(repeating: "?", count: count).joined(separator: ", ")))
        """)
    let update = try database.cachedStatement(
      sql: """
        UPDATE \(name) SET \(columns.map { "\($0) = \($0) + ?" }.joined(separator: ", "))
        WHERE \(whereKey)
        """)
    let deletion = try database.cachedStatement(
      sql: "DELETE FROM \(name) WHERE answers = 0 AND \(whereKey)")
    for (owned, sum) in sums where sum != RollUp() {
      let place = [owned.learner] + values(owned.key)
      let arguments = StatementArguments(
        [
          sum.answers, sum.right, sum.recalls, sum.recalled, sum.predicted, sum.introduced,
          sum.milliseconds,
        ] + place)
      try update.execute(arguments: arguments)
      if database.changesCount == 0 {
        try insertion.execute(arguments: arguments)
      } else if sum.answers < 0 {
        try deletion.execute(arguments: StatementArguments(place))
      }
    }
  }

  /// All rows.
  func all(_ database: Database) throws -> [Owned<Key>: RollUp] {
    let rows = try Row.fetchCursor(database, sql: "SELECT learner, \(selection) FROM \(name)")
    var sums: [Owned<Key>: RollUp] = [:]
    while let row = try rows.next() {
      sums[try Owned(learner: row[at: 0], key: key(row, 1))] = try self.sums(in: row, from: 1)
    }
    return sums
  }

  /// A learner's rows in the order of their keys; none of them is empty.
  func rows(of learner: UUID, _ database: Database) throws -> [(key: Key, value: RollUp)] {
    var rows: [(key: Key, value: RollUp)] = []
    try forEachRow(of: learner, database) { rows.append(($0, $1)) }
    return rows
  }

  /// Hands over a learner's rows in the order of their keys; none of them is empty.
  func forEachRow(
    of learner: UUID, _ database: Database, _ body: (Key, RollUp) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(selection) FROM \(name) WHERE learner = ? ORDER BY \(keyList)",
      arguments: [learner])
    while let row = try rows.next() { try body(key(row, 0), sums(in: row, from: 0)) }
  }

  private var selection: String { (keyColumns + Self.sumColumns).joined(separator: ", ") }

  private func sums(in row: Row, from start: Int) throws -> RollUp {
    let first = start + keyColumns.count
    var sums = RollUp()
    sums.answers = try row[at: first]
    sums.right = try row[at: first + 1]
    sums.recalls = try row[at: first + 2]
    sums.recalled = try row[at: first + 3]
    sums.predicted = try row[at: first + 4]
    sums.introduced = try row[at: first + 5]
    sums.milliseconds = try row[at: first + 6]
    return sums
  }
}

extension SumTable<RollUp.Key> {
  /// The sums of days, topics and forms.
  static let rollUps = SumTable(
    name: "roll_up", keyColumns: ["day", "deck", "topic", "form", "source"],
    values: { [$0.day, $0.deck, $0.topic, $0.form.rawValue, $0.source.rawValue] },
    key: { row, first in
      try RollUp.Key(
        day: row[at: first], deck: row[at: first + 1], topic: row[at: first + 2],
        form: UnknownWord.check("form", row[at: first + 3]),
        source: UnknownWord.check("source", row[at: first + 4]))
    })
}

extension SumTable<DaySum.Key> {
  /// The sums of days and decks.
  static let days = SumTable(
    name: "day_sum", keyColumns: ["day", "deck", "source"],
    values: { [$0.day, $0.deck, $0.source.rawValue] },
    key: { row, first in
      try DaySum.Key(
        day: row[at: first], deck: row[at: first + 1],
        source: UnknownWord.check("source", row[at: first + 2]))
    })
}

extension SumTable<TopicSum.Key> {
  /// The sums of topics and forms.
  static let topics = SumTable(
    name: "topic_sum", keyColumns: ["deck", "topic", "form"],
    values: { [$0.deck, $0.topic, $0.form.rawValue] },
    key: { row, first in
      try TopicSum.Key(
        deck: row[at: first], topic: row[at: first + 1],
        form: UnknownWord.check("form", row[at: first + 2]))
    })
}

extension SumTable<Card.ID> {
  /// The sums of cards.
  static let cards = SumTable(
    name: "card_sum", keyColumns: ["card"], values: { [$0] },
    key: { row, first in try row[at: first] })
}
