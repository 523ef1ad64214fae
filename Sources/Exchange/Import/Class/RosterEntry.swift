import Contest

/// A student of a roster with the line, before it is settled what the student is called.
struct RosterEntry {
  /// The line, from 1.
  let line: Int
  /// The student; `shown` is empty where the roster does not say it.
  let student: Student

  /// Reads a row.
  ///
  /// - Throws: What is wrong with it.
  init(
    _ row: ClassTable.Row, _ columns: [Roster.Column: Int], in table: ClassTable
  ) throws(ClassFileError) {
    func cell(_ column: Roster.Column) -> String { columns[column].map { row.cells[$0] } ?? "" }
    guard let extraTime = ExtraTime(written: cell(.extraTime)) else {
      throw table.error(
        row.line, "the extra time cannot be '\(cell(.extraTime).prefix(40))'",
        "write 1, 1.5 or 2, or 'none' for no limit of time")
    }
    line = row.line
    student = Student(
      number: cell(.id), email: cell(.email), firstName: cell(.first), lastName: cell(.last),
      shown: cell(.shown), group: cell(.group), extraTime: extraTime)
    guard [student.shown, student.firstName, student.lastName].contains(where: { !$0.isEmpty })
    else {
      throw table.error(
        row.line, "this student has no name", "fill in 'shown', or 'first' and 'last'")
    }
  }

  /// What the student may be called, the shortest first: what the roster says alone, else the first
  /// name, the first name with the initial of the last, and both names.
  var names: [String] {
    guard student.shown.isEmpty else { return [student.shown] }
    guard let initial = student.lastName.first, !student.firstName.isEmpty else {
      return [student.firstName.isEmpty ? student.lastName : student.firstName]
    }
    return [
      student.firstName, "\(student.firstName) \(initial).",
      "\(student.firstName) \(student.lastName)",
    ]
  }
}
