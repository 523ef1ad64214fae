import DeckFormat
import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// Everybody whose progress the file holds, in the order they were added; empty at first.
  package func learners() throws(StorageError) -> [Learner] {
    try reading { try Self.learners($0) }
  }

  /// The learner of a name, or who is learning where none is given.
  ///
  /// Without a name it is who last answered, else who was added first; in a file without learners
  /// somebody called ``Learner/defaultName`` is added (in a file opened for reading, not kept).
  ///
  /// - Parameters:
  ///   - name: A name; upper and lower case make no difference unless two names differ in nothing
  ///     else.
  ///   - now: When it is, for the identifier of a new learner.
  /// - Returns: The learner, who is in the file from now on.
  /// - Throws: `unknownLearner` with the nearest name.
  package func learner(named name: String?, at now: Moment) throws(StorageError) -> Learner {
    if let name { return try learner(named: name) }
    let (all, last) = try reading { database in
      (
        try Self.learners(database),
        try UUID.fetchOne(
          database,
          sql: """
            SELECT learner FROM event INDEXED BY event_order WHERE kind = 'review'
            ORDER BY at DESC, id DESC LIMIT 1
            """)
      )
    }
    if let learner = all.first(where: { $0.id == last }) ?? all.first { return learner }
    let newcomer = Learner(id: UUIDv7.make(at: now.milliseconds), name: Learner.defaultName)
    guard mode == .readWrite else { return newcomer }
    return try writing { database in
      // Another program may have been faster.
      if let first = try Self.learners(database).first { return first }
      try Self.insert(newcomer, database)
      return newcomer
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

  private func learner(named name: String) throws(StorageError) -> Learner {
    let all = try learners()
    if let learner = all.first(where: { $0.name == name }) { return learner }
    if let learner = all.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return learner
    }
    throw .unknownLearner(
      path: path, name: name, suggestion: EditDistance.nearest(to: name, in: all.map(\.name)))
  }

  private static func learners(_ database: Database) throws -> [Learner] {
    try Row.fetchAll(database, sql: "SELECT id, name FROM learner ORDER BY id")
      .map { Learner(id: try $0[at: 0], name: try $0[at: 1]) }
  }

  private static func insert(_ learner: Learner, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO learner (id, name) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name
        """,
      arguments: [learner.id, learner.name])
  }
}
