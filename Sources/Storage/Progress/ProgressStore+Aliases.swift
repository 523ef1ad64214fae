package import Foundation
import GRDB

extension ProgressStore {
  /// The learners of this file whose events other libraries have under another identifier, by that
  /// identifier; empty where nobody said so.
  ///
  /// It is kept in this file alone: no export has it.
  package func learnerAliases() throws(StorageError) -> [UUID: UUID] {
    try reading { database in
      let rows = try Row.fetchAll(database, sql: "SELECT other, learner FROM learner_alias")
      return try Dictionary(
        rows.map { (try $0[at: 0] as UUID, try $0[at: 1] as UUID) },
        uniquingKeysWith: { one, _ in one })
    }
  }

  /// Notes that a learner of another library is one of this file.
  ///
  /// Whoever brings events in takes those of the other identifier as this learner's. What is in the
  /// file already stays as it is.
  ///
  /// - Parameters:
  ///   - other: The identifier in the other library; it may be noted already, then the learner
  ///     changes. Nothing happens where it is the learner's own.
  ///   - learner: A learner of this file.
  /// - Throws: Why it is not noted, such as that the file has no such learner.
  package func addLearnerAlias(_ other: UUID, of learner: UUID) throws(StorageError) {
    guard other != learner else { return }
    try writing { database in
      try database.execute(
        sql: """
          INSERT INTO learner_alias (other, learner) VALUES (?, ?)
          ON CONFLICT (other) DO UPDATE SET learner = excluded.learner
          """, arguments: [other, learner])
    }
  }
}
