import Contest
import Foundation
import GRDB

/// A class quiz as its rows stand in a file, to be taken over into another one.
struct KeptClass: Equatable {
  /// An entry of the journal.
  struct Entry: Equatable {
    /// Its place in the journal, from 0.
    var place: Int
    /// When, in milliseconds since 1970.
    var at: Int64
    /// Whose doing it was; nil for the teacher's, and for what was erased.
    var learner: UUID?
    /// What happened, as JSON.
    var event: String
  }

  /// The quiz's identifier.
  var id: UUID
  /// When it was opened, in milliseconds since 1970.
  var at: Int64
  /// The seconds by which the clock was ahead of UTC.
  var utcOffset: Int
  /// The day, in days since 1970-01-01.
  var day: Int
  /// The class or course; empty if none was named.
  var group: String
  /// What it is made of, as JSON.
  var setup: String
  /// The port that phones come back to; 0 where there was none.
  var port: Int
  /// When it ended, in milliseconds since 1970; nil while it has not.
  var endedAt: Int64?
  /// Who took part.
  var members: [ClassMember] = []
  /// What happened, by place.
  var entries: [Entry] = []
  /// The questions whose answers are in the log.
  var questions: [Int] = []

  /// The columns of a quiz that ``init(_:)`` reads.
  static let columns = "id, at, utc_offset, day, class, setup, port, ended_at"

  /// Reads a quiz without what belongs to it.
  init(_ row: Row) throws {
    id = try row[at: 0]
    at = try row[at: 1]
    utcOffset = try row[at: 2]
    day = try row[at: 3]
    group = try row[at: 4]
    setup = try row[at: 5]
    port = try row[at: 6]
    endedAt = try row[at: 7]
  }

  /// Reads a member; the columns are `learner`, `batch` and `token`.
  static func member(_ row: Row) throws -> ClassMember {
    try ClassMember(learner: row[at: 0], batch: row[at: 1], token: row[at: 2])
  }

  /// Reads an entry; the columns are `place`, `at`, `learner` and `event`.
  static func entry(_ row: Row) throws -> Entry {
    try Entry(place: row[at: 0], at: row[at: 1], learner: row[at: 2], event: row[at: 3])
  }

  /// What stands in place of an event of somebody who was forgotten.
  static let erasedEvent = #"{"erased":{}}"#

  /// The quiz with its students under who they are in another file.
  ///
  /// - Parameter here: The learner there; nil for somebody who was forgotten, of whom nothing is left
  ///   then.
  /// - Returns: The quiz as it is to be kept there.
  func translated(_ here: (UUID) -> UUID?) -> Self {
    let known = Set(members.map(\.learner)).union(entries.compactMap(\.learner))
    let changed = known.map { ($0, here($0)) }.filter { $0 != $1 }
    guard !changed.isEmpty else { return self }
    var result = self
    result.members = members.compactMap { member in
      here(member.learner).map {
        ClassMember(learner: $0, batch: member.batch, token: member.token)
      }
    }
    result.entries = entries.map { entry in
      var entry = entry
      for (other, learner) in changed where entry.event.contains(other.uuidString) {
        entry.event =
          learner.map { entry.event.replacing(other.uuidString, with: $0.uuidString) }
          ?? Self.erasedEvent
      }
      entry.learner = entry.learner.flatMap(here)
      return entry
    }
    return result
  }
}

extension KeptClass {
  /// Reads a quiz with all that belongs to it.
  static func all(_ database: Database) throws -> [KeptClass] {
    try Row.fetchAll(database, sql: "SELECT \(columns) FROM class_quiz ORDER BY at, id").map {
      row in
      var quiz = try KeptClass(row)
      quiz.members = try Row.fetchAll(
        database,
        sql: "SELECT learner, batch, token FROM class_student WHERE quiz = ? ORDER BY learner",
        arguments: [quiz.id]
      ).map(member)
      quiz.entries = try Row.fetchAll(
        database,
        sql: "SELECT place, at, learner, event FROM class_entry WHERE quiz = ? ORDER BY place",
        arguments: [quiz.id]
      ).map(entry)
      quiz.questions = try Int.fetchAll(
        database, sql: "SELECT question FROM class_record WHERE quiz = ? ORDER BY question",
        arguments: [quiz.id])
      return quiz
    }
  }

  /// Adds the quiz, or what another file does not know of it yet; where it went on differently there,
  /// that stays.
  ///
  /// - Parameter database: The other file, in which its students are known.
  /// - Throws: Why it was not added.
  func add(to database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO class_quiz (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET ended_at = coalesce(ended_at, excluded.ended_at)
        """, arguments: [id, at, utcOffset, day, group, setup, port, endedAt])
    let present = try Dictionary(
      Row.fetchAll(
        database, sql: "SELECT place, at FROM class_entry WHERE quiz = ?", arguments: [id]
      ).map { (try $0[at: 0] as Int, try $0[at: 1] as Int64) }, uniquingKeysWith: { one, _ in one })
    let isSame = entries.allSatisfy { entry in present[entry.place, default: entry.at] == entry.at }
    guard isSame else { return }
    for entry in entries where present[entry.place] == nil {
      try database.cachedStatement(
        sql: "INSERT INTO class_entry (quiz, place, at, learner, event) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [id, entry.place, entry.at, entry.learner, entry.event])
    }
    for member in members {
      try database.cachedStatement(
        sql: """
          INSERT INTO class_student (quiz, learner, batch, token) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """
      ).execute(arguments: [id, member.learner, member.batch, member.token])
    }
    for question in questions {
      try database.execute(
        sql: "INSERT INTO class_record (quiz, question) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [id, question])
    }
    try database.execute(
      sql: """
        UPDATE class_student SET token = NULL WHERE quiz = ?1
          AND EXISTS (SELECT 1 FROM class_quiz WHERE id = ?1 AND ended_at IS NOT NULL)
        """, arguments: [id])
  }
}
