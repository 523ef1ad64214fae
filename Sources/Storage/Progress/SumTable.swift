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
      sums[Owned(learner: row[0], key: try key(row, 1))] = self.sums(in: row, from: 1)
    }
    return sums
  }

  /// A learner's rows in the order of their keys.
  ///
  /// - Parameters:
  ///   - condition: A further condition.
  ///   - arguments: Its arguments.
  func rows(
    of learner: UUID, where condition: String = "TRUE", arguments: StatementArguments = [],
    _ database: Database
  ) throws -> [(key: Key, value: RollUp)] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(selection) FROM \(name) WHERE learner = ? AND \(condition) ORDER BY \(keyList)
        """, arguments: [learner] + arguments)
    var sums: [(key: Key, value: RollUp)] = []
    while let row = try rows.next() { sums.append((try key(row, 0), self.sums(in: row, from: 0))) }
    return sums
  }

  private var selection: String { (keyColumns + Self.sumColumns).joined(separator: ", ") }

  private func sums(in row: Row, from start: Int) -> RollUp {
    let first = start + keyColumns.count
    var sums = RollUp()
    sums.answers = row[first]
    sums.right = row[first + 1]
    sums.recalls = row[first + 2]
    sums.recalled = row[first + 3]
    sums.predicted = row[first + 4]
    sums.introduced = row[first + 5]
    sums.milliseconds = row[first + 6]
    return sums
  }
}

extension SumTable<RollUp.Key> {
  /// The sums of days, topics and forms.
  static let rollUps = SumTable(
    name: "roll_up", keyColumns: ["day", "deck", "topic", "form", "source"],
    values: { [$0.day, $0.deck, $0.topic, $0.form.rawValue, $0.source.rawValue] },
    key: { row, first in
      RollUp.Key(
        day: row[first], deck: row[first + 1], topic: row[first + 2],
        form: try UnknownWord.check("form", row[first + 3]),
        source: try UnknownWord.check("source", row[first + 4]))
    })
}

extension SumTable<DaySum.Key> {
  /// The sums of days and decks.
  static let days = SumTable(
    name: "day_sum", keyColumns: ["day", "deck", "source"],
    values: { [$0.day, $0.deck, $0.source.rawValue] },
    key: { row, first in
      DaySum.Key(
        day: row[first], deck: row[first + 1],
        source: try UnknownWord.check("source", row[first + 2]))
    })
}

extension SumTable<TopicSum.Key> {
  /// The sums of topics and forms.
  static let topics = SumTable(
    name: "topic_sum", keyColumns: ["deck", "topic", "form"],
    values: { [$0.deck, $0.topic, $0.form.rawValue] },
    key: { row, first in
      TopicSum.Key(
        deck: row[first], topic: row[first + 1],
        form: try UnknownWord.check("form", row[first + 2]))
    })
}

extension SumTable<Card.ID> {
  /// The sums of cards.
  static let cards = SumTable(
    name: "card_sum", keyColumns: ["card"], values: { [$0] }, key: { row, first in row[first] })
}
