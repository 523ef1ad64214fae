import GRDB

/// The rows of a table as text.
enum GRDBRows {
  static func all(_ database: Database, _ table: String) throws -> [String] {
    try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
      row.map { "\($0)=\($1)" }.joined(separator: " ")
    }
  }
}
