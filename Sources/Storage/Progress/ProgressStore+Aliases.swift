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
}
