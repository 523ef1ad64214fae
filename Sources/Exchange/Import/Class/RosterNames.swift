import Contest

/// Settles what the students of a roster are called, so that no two are called the same.
enum RosterNames {
  /// The students with their names.
  ///
  /// - Throws: Two students who are called the same, whatever is done.
  static func named(
    _ entries: [RosterEntry], in table: ClassTable
  ) throws(ClassFileError) -> [Student] {
    let names = entries.map(\.names)
    var lengths = [Int](repeating: 0, count: entries.count)
    // Each turn makes at least one name longer, and none has more than three.
    while true {
      let groups = Dictionary(grouping: entries.indices) { names[$0][lengths[$0]].lowercased() }
      let longer = groups.values.filter { $0.count > 1 }.joined()
        .filter { lengths[$0] + 1 < names[$0].count }
      guard !longer.isEmpty else { break }
      for index in longer { lengths[index] += 1 }
    }
    var students: [Student] = []
    var lines: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      var student = entry.student
      student.shown = names[index][lengths[index]]
      if let other = lines.updateValue(entry.line, forKey: student.shown.lowercased()) {
        throw table.error(
          entry.line, "'\(student.shown)' on line \(other) is called the same",
          "give one of them another name in a column 'shown'")
      }
      students.append(student)
    }
    return students
  }
}
