import DeckFormat
package import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// Everybody whose progress the file holds, in the order they were added; empty at first.
  package func learners() throws(StorageError) -> [Learner] {
    try reading { try Self.learners($0) }
  }

  /// The learner of a name, or who is learning where none is given.
  ///
  /// Without a name it is who last answered in this file; where nobody has yet, who last answered by
  /// the log, else who was added first. The students of classes are nobody who learns here by
  /// themselves.
  ///
  /// - Parameter name: A name; upper and lower case make no difference unless two names differ in
  ///   nothing else. Where two learners have one name, `learner-` and the last eight digits of the
  ///   identifier name one of them.
  /// - Returns: The learner; nil where no name is given and nobody learns here yet.
  /// - Throws: `unknownLearner` with the nearest name, `ambiguousLearner` where several have it.
  package func learner(named name: String?) throws(StorageError) -> Learner? {
    if let name { return try knownLearner(named: name) }
    return try reading { database in
      let all = try Self.ownLearners(database)
      let used = try UUID.fetchOne(
        database,
        sql: """
          SELECT id FROM learner WHERE used IS NOT NULL AND \(Self.isNoStudent("learner.id"))
          ORDER BY used DESC, id LIMIT 1
          """)
      if let used { return all.first { $0.id == used } }
      let last = try UUID.fetchOne(
        database,
        sql: """
          SELECT learner FROM event INDEXED BY event_order
          WHERE kind = 'review' AND \(Self.isNoStudent("event.learner"))
          ORDER BY at DESC, id DESC LIMIT 1
          """)
      return all.first { $0.id == last } ?? all.first
    }
  }

  /// The learner of a name, or who is learning where none is given, as ``learner(named:)`` has it; in
  /// a file without learners somebody called ``Learner/defaultName`` is added (in a file opened for
  /// reading, not kept).
  ///
  /// - Parameters:
  ///   - name: A name, or nil.
  ///   - now: When it is, for the identifier of a new learner.
  /// - Returns: The learner, who is in the file from now on.
  /// - Throws: `unknownLearner` with the nearest name, `ambiguousLearner` where several have it.
  package func learner(named name: String?, at now: Moment) throws(StorageError) -> Learner {
    if let learner = try learner(named: name) { return learner }
    let newcomer = Learner(id: UUIDv7.make(at: now.milliseconds), name: Learner.defaultName)
    guard mode == .readWrite else { return newcomer }
    return try writing { database in
      // Another program may have been faster.
      if let first = try Self.ownLearners(database).first { return first }
      try Self.insert(newcomer, database)
      return newcomer
    }
  }

  /// Notes that a learner answered in this very file, which makes them who learns where nobody is
  /// named.
  ///
  /// Nobody else's note is later than this one then, even if a clock went backwards. It is kept in
  /// this file alone: no export has it, no import changes it.
  ///
  /// - Parameters:
  ///   - learner: Who answered; nothing happens if nobody here has that identifier.
  ///   - now: When.
  /// - Throws: Why it is not noted.
  package func markUse(of learner: UUID, at now: Moment) throws(StorageError) {
    try writing { database in
      try database.execute(
        sql: """
          UPDATE learner SET used = max(?1,
            coalesce((SELECT max(used) + 1 FROM learner WHERE id <> ?2), ?1)) WHERE id = ?2
          """, arguments: [now.milliseconds, learner])
    }
  }

  /// Adds a learner.
  ///
  /// - Throws: `learnerExists` where somebody has that name, in upper or lower case.
  @discardableResult
  package func addLearner(named name: String, at now: Moment) throws(StorageError) -> Learner {
    let learner = Learner(id: UUIDv7.make(at: now.milliseconds), name: name)
    try writing { database in
      let isTaken = try Self.learners(database)
        .contains { $0.name.lowercased() == name.lowercased() }
      if isTaken { throw StorageError.learnerExists(path: path, name: name) }
      try Self.insert(learner, database)
    }
    return learner
  }

  /// Adds a learner of another file, or gives a known one the name that the other file has.
  package func addLearner(_ learner: Learner) throws(StorageError) {
    try writing { try Self.insert(learner, $0) }
  }

  /// Gives a learner another name.
  ///
  /// - Throws: `learnerExists` where somebody else has that name, in upper or lower case.
  package func rename(_ learner: Learner, to name: String) throws(StorageError) {
    try writing { database in
      let isTaken = try Self.learners(database)
        .contains { $0.id != learner.id && $0.name.lowercased() == name.lowercased() }
      if isTaken { throw StorageError.learnerExists(path: path, name: name) }
      try Self.insert(Learner(id: learner.id, name: name), database)
    }
  }

  private func knownLearner(named name: String) throws(StorageError) -> Learner {
    let all = try learners()
    let rules: [(Learner) -> Bool] = [
      { $0.name == name }, { $0.name.lowercased() == name.lowercased() },
      { Learner.name(forUnknown: $0.id) == name.lowercased() },
    ]
    guard let found = rules.lazy.map({ all.filter($0) }).first(where: { !$0.isEmpty }) else {
      throw .unknownLearner(
        path: path, name: name, suggestion: EditDistance.nearest(to: name, in: all.map(\.name)))
    }
    if found.count == 1 { return found[0] }
    let names = found.map { learner in
      // The name alone where it says who is meant.
      found.count { $0.name == learner.name } == 1
        ? learner.name : Learner.name(forUnknown: learner.id)
    }
    throw .ambiguousLearner(path: path, name: name, learners: names)
  }

  private static func learners(_ database: Database) throws -> [Learner] {
    try Row.fetchAll(database, sql: "SELECT id, name FROM learner ORDER BY id")
      .map { Learner(id: try $0[at: 0], name: try $0[at: 1]) }
  }

  private static func ownLearners(_ database: Database) throws -> [Learner] {
    let students = try Set(UUID.fetchCursor(database, sql: "SELECT learner FROM student"))
    return try learners(database).filter { !students.contains($0.id) }
  }

  private static func isNoStudent(_ column: String) -> String {
    "NOT EXISTS (SELECT 1 FROM student WHERE student.learner = \(column))"
  }

  /// Adds a learner, or gives a known one another name.
  static func insert(_ learner: Learner, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO learner (id, name) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name
        """,
      arguments: [learner.id, learner.name])
  }
}
