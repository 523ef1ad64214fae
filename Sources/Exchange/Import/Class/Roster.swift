package import Contest

/// The students of a class, read from a table with the columns
/// `id,email,first,last,shown,group,extra_time`.
///
/// The columns come in any order; only `shown`, or `first` or `last` instead, must be there.
package struct Roster: Equatable, Sendable {
  /// The columns that are known.
  package enum Column: String, CaseIterable, Sendable {
    case id, email, first, last, shown, group
    case extraTime = "extra_time"
  }

  /// The students, in the order of the file.
  package let students: [Student]
  /// The columns that say nothing to Cardinal, as they are written, in order; empty names are left
  /// out.
  package let ignoredColumns: [String]

  /// Reads a roster.
  ///
  /// A student without `shown` is shown by the first name; where others are shown by it too, without
  /// regard to case, with the initial of the last name, and where that is not enough with the whole
  /// last name.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: What the file is called in errors.
  /// - Throws: The first thing that is wrong, with its line.
  package init(_ bytes: some Collection<UInt8>, path: String) throws(ClassFileError) {
    let table = try ClassTable(bytes, path: path)
    var columns: [Column: Int] = [:]
    var ignored: [String] = []
    for (index, name) in table.header.enumerated() {
      guard let column = Column(rawValue: ColumnName.folded(name)) else {
        if !name.isEmpty { ignored.append(name) }
        continue
      }
      guard columns.updateValue(index, forKey: column) == nil else {
        throw table.error(
          table.headerLine, "the column '\(column.rawValue)' stands twice", "take one away")
      }
    }
    guard columns[.shown] != nil || columns[.first] != nil || columns[.last] != nil else {
      throw table.error(
        table.headerLine, "no column says what students are called",
        "add 'shown', or 'first' and 'last'")
    }
    var entries: [RosterEntry] = []
    for row in table.rows { entries.append(try RosterEntry(row, columns, in: table)) }
    try Self.checkNumbers(entries, in: table)
    students = try RosterNames.named(entries, in: table)
    ignoredColumns = ignored
  }

  private static func checkNumbers(
    _ entries: [RosterEntry], in table: ClassTable
  ) throws(ClassFileError) {
    var lines: [String: Int] = [:]
    for entry in entries where !entry.student.number.isEmpty {
      let number = entry.student.number
      if let other = lines.updateValue(entry.line, forKey: number.lowercased()) {
        throw table.error(
          entry.line, "the id '\(number)' is on line \(other) too", "correct one of them")
      }
    }
  }
}
