import GRDB

/// The statements that read an event of a damaged file by touching as little of it as possible.
struct SalvageTables {
  /// The statement for an event of a kind; its argument is the event.
  ///
  /// The tables of other content are hidden behind empty ones of the same names, so that neither
  /// damage in them nor their absence in a file of an earlier format matters.
  private let statements: [String: String]
  /// The statement for a review, of which there are so many that it is to be short: its columns are
  /// those of events and of reviews, empty ones in place of those that an earlier format lacks.
  private let review: String

  /// The statements.
  ///
  /// - Parameters:
  ///   - queue: A whole file, of the current format.
  ///   - damaged: The file that is read.
  /// - Throws: Why the whole file cannot be read.
  init(_ queue: DatabaseQueue, reading damaged: Database) throws {
    let present = Set((try? damaged.columns(in: "review"))?.map(\.name) ?? ReviewRow.columns)
    let columns = ReviewRow.columns.map { present.contains($0) ? "review.\($0)" : "NULL" }
    review = """
      SELECT \(EventRow.columns), \(columns.joined(separator: ", "))
      FROM event CROSS JOIN review ON review.event = event.id WHERE event.id = ?
      """
    statements = try queue.read { database in
      let hidden = try EventRow.contentTables.map { table in
        let columns = try database.columns(in: table).map(\.name)
        return (
          table,
          "\(table) (\(columns.map { "\"\($0)\"" }.joined(separator: ", "))) AS "
            + "(SELECT \(columns.map { _ in "NULL" }.joined(separator: ", ")))"
        )
      }
      return Dictionary(
        uniqueKeysWithValues: EventRow.contentTables.map { kind in
          let others = hidden.filter { $0.0 != kind }.map(\.1).joined(separator: ", ")
          return (
            kind,
            """
            WITH \(others) SELECT \(EventRow.columns), \(EventRow.contentColumns)
            FROM event \(EventRow.joins) WHERE event.id = ?
            """
          )
        })
    }
  }

  /// The statement for an event of a kind, with the columns of all kinds but for reviews; nil for a
  /// kind that is not known.
  subscript(kind: String) -> String? { kind == "review" ? review : statements[kind] }
}
