package import Contest

/// The students of classes, a table for each class.
package struct ClassRosterText: Sendable {
  private let students: [Student]

  /// Creates the text of students, in the order of their classes.
  package init(_ students: [Student]) { self.students = students }

  /// The lines of the text; a class is named before its students.
  package func lines(_ style: Style) -> [String] {
    var groups: [(name: String, students: [Student])] = []
    for student in students {
      if groups.last?.name == student.group {
        groups[groups.count - 1].students.append(student)
      } else {
        groups.append((student.group, [student]))
      }
    }
    return groups.enumerated().flatMap { index, group in
      let name = group.name.isEmpty ? "no class" : group.name.sanitized
      let title = "\(name): \(Plural.count(group.students.count, "student"))"
      return (index == 0 ? [] : [""]) + [style.painted(title, .heading)]
        + table(of: group.students).lines(style)
    }
  }

  private func table(of students: [Student]) -> TextTable {
    TextTable(
      columns: [.init("shown as"), .init("name"), .init("id"), .init("email"), .init("time")],
      rows: students.map { student in
        [
          student.shown,
          [student.firstName, student.lastName].filter { !$0.isEmpty }.joined(separator: " "),
          student.number, student.email, Self.words(for: student.extraTime),
        ]
      })
  }

  private static func words(for time: ExtraTime) -> String {
    switch time {
    case .none: ""
    case .half, .double: "×\(time.rawValue)"
    case .unlimited: "no limit"
    }
  }
}
