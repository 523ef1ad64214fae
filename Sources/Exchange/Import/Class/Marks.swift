package import Contest

/// What students answered on paper, read from a table: the first column says who (`id`, `email` or
/// `shown`), the column `variant` which paper, and one column for each question, headed by its number,
/// what was answered.
package struct Marks: Equatable, Sendable {
  /// What the first column tells students by.
  package enum Key: String, CaseIterable, Sendable {
    case id, email, shown

    /// What a student has there; empty where the roster says nothing.
    package func value(of student: Student) -> String {
      switch self {
      case .id: student.number
      case .email: student.email
      case .shown: student.shown
      }
    }
  }

  /// What one student answered.
  package struct Row: Equatable, Sendable {
    /// The line of the file, from 1.
    package let line: Int
    /// What the first column says; never empty.
    package let student: String
    /// The letter of the paper, a capital; nil where the table does not say it.
    package let variant: String?
    /// What was answered, by the question's number; what was not answered is not there.
    package let replies: [Int: PaperReply]

    /// Creates a row.
    package init(line: Int, student: String, variant: String?, replies: [Int: PaperReply]) {
      self.line = line
      self.student = student
      self.variant = variant
      self.replies = replies
    }

    /// Whether the student answered nothing, as one who was absent.
    package var isAbsent: Bool { replies.isEmpty }
  }

  /// What the first column tells students by.
  package let key: Key
  /// The numbers of the questions that have a column, in ascending order.
  package let numbers: [Int]
  /// The rows, in the order of the file.
  package let rows: [Row]
  /// The columns that say nothing to Cardinal, as they are written, in order.
  package let ignoredColumns: [String]

  /// Reads the results of a test on paper.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: What the file is called in errors.
  /// - Throws: The first thing that is wrong, with its line.
  package init(_ bytes: some Collection<UInt8>, path: String) throws(ClassFileError) {
    let table = try ClassTable(bytes, path: path)
    let columns = try MarksColumns(of: table)
    var rows: [Row] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      let student = row.cells[0]
      guard !student.isEmpty else {
        throw table.error(
          row.line, "nothing says whose answers these are",
          "fill in '\(columns.key.rawValue)'")
      }
      if let other = lines.updateValue(row.line, forKey: student.lowercased()) {
        throw table.error(
          row.line, "'\(student)' is on line \(other) too", "leave one line for each student")
      }
      rows.append(
        Row(
          line: row.line, student: student, variant: try columns.variant(of: row, in: table),
          replies: columns.replies(of: row)))
    }
    key = columns.key
    numbers = columns.questions.keys.sorted()
    self.rows = rows
    ignoredColumns = columns.ignored
  }
}
