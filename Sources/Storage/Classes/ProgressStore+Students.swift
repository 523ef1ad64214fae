package import Contest
package import Foundation
import GRDB
package import Study

extension ProgressStore {
  /// The students of a class, in the order of their names; of all classes where none is named.
  package func students(
    ofClass group: String? = nil
  ) throws(StorageError) -> [(learner: UUID, student: Student)] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT learner, number, email, first_name, last_name, shown, class, extra_time
          FROM student WHERE ?1 IS NULL OR class = ?1 ORDER BY class, shown, learner
          """, arguments: [group]
      ).map { row in
        try (
          row[at: 0],
          Student(
            number: row[at: 1], email: row[at: 2], firstName: row[at: 3], lastName: row[at: 4],
            shown: row[at: 5], group: row[at: 6],
            extraTime: UnknownWord.check("extra time", row[at: 7]))
        )
      }
    }
  }

  /// Makes students known, each of whom is a learner from now on.
  ///
  /// A student who is known already, by the school's number, else by the name shown in the class, stays
  /// the same learner and takes on what is said now. Nobody else's learner is ever taken for a student.
  ///
  /// - Parameters:
  ///   - students: Who; each name once in a class.
  ///   - now: When it is, for the identifiers of new learners.
  /// - Returns: The learners, in the order of the students.
  /// - Throws: Why nothing was written.
  @discardableResult
  package func admit(
    _ students: [Student], at now: Moment
  ) throws(StorageError) -> [UUID] {
    guard !students.isEmpty else { return [] }
    let fresh = try newIdentifiers(students.count, at: now)
    return try writing { database in
      var names = try Set(
        String.fetchAll(database, sql: "SELECT name FROM learner").map { $0.lowercased() })
      return try zip(students, fresh).map { student, fresh in
        let known = try Self.learner(of: student, database)
        let learner = known ?? fresh
        if known == nil {
          let name = Self.learnerName(for: student, taken: names)
          names.insert(name.lowercased())
          try database.execute(
            sql: "INSERT INTO learner (id, name) VALUES (?, ?)", arguments: [learner, name])
        }
        try database.execute(
          sql: """
            INSERT INTO student
              (learner, number, email, first_name, last_name, shown, class, extra_time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (learner) DO UPDATE SET number = excluded.number, email = excluded.email,
              first_name = excluded.first_name, last_name = excluded.last_name,
              shown = excluded.shown, class = excluded.class, extra_time = excluded.extra_time
            """,
          arguments: [
            learner, student.number, student.email, student.firstName, student.lastName,
            student.shown, student.group, student.extraTime.rawValue,
          ])
        return learner
      }
    }
  }

  private static func learner(of student: Student, _ database: Database) throws -> UUID? {
    if !student.number.isEmpty {
      let found = try UUID.fetchOne(
        database, sql: "SELECT learner FROM student WHERE class = ? AND number = ?",
        arguments: [student.group, student.number])
      if let found { return found }
    }
    let rows = try Row.fetchAll(
      database, sql: "SELECT learner, shown, number FROM student WHERE class = ?",
      arguments: [student.group])
    let key = PlayerName.key(of: student.shown)
    for row in rows where PlayerName.key(of: try row[at: 1]) == key {
      // Another number is another person, whatever the name.
      let number: String = try row[at: 2]
      if student.number.isEmpty || number.isEmpty || number == student.number {
        return try row[at: 0]
      }
    }
    return nil
  }

  /// A name no other learner has: the one shown, with the class or a number behind it if needed.
  private static func learnerName(for student: Student, taken: Set<String>) -> String {
    let base = student.shown
    let inClass = student.group.isEmpty ? base : "\(base) (\(student.group))"
    var name = taken.contains(base.lowercased()) ? inClass : base
    var number = 2
    while taken.contains(name.lowercased()) {
      name = "\(inClass) \(number)"
      number += 1
    }
    return name
  }
}
