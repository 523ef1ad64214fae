package import Contest
import DeckFormat

extension Marks {
  /// Finds the student of each row, without regard to case.
  ///
  /// - Parameters:
  ///   - students: The class.
  ///   - path: What the table is called in errors.
  /// - Returns: The students, in the order of the rows.
  /// - Throws: The first row of nobody, or of somebody who cannot be told from others, with its line.
  package func students(
    among students: [Student], path: String
  ) throws(ClassFileError) -> [Student] {
    let known = Dictionary(grouping: students) { key.value(of: $0).lowercased() }
    var found: [Student] = []
    for row in rows {
      let matches = known[row.student.lowercased()] ?? []
      guard let match = matches.first else {
        let names = students.map(key.value).filter { !$0.isEmpty }
        let suggestion = EditDistance.nearest(to: row.student, in: names)
        throw ClassFileError(
          path: path, line: row.line,
          reason: "nobody in the class has the \(word) '\(row.student.prefix(40))'",
          remedy: suggestion.map { "did you mean '\($0)'?" } ?? "look at the spelling")
      }
      guard matches.count == 1 else {
        throw ClassFileError(
          path: path, line: row.line,
          reason: "\(matches.count) students have the \(word) '\(row.student.prefix(40))'",
          remedy: "tell them by another column, such as 'shown'")
      }
      found.append(match)
    }
    return found
  }

  /// What the first column holds, in a sentence.
  private var word: String {
    switch key {
    case .id: "id"
    case .email: "email address"
    case .shown: "name"
    }
  }
}
