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
          SELECT \(Self.studentColumns) FROM student
          WHERE ?1 IS NULL OR class = ?1 ORDER BY class, shown, learner
          """, arguments: [group]
      ).map(Self.student)
    }
  }

  /// The columns that ``student(_:)`` reads.
  static let studentColumns =
    "learner, number, email, first_name, last_name, shown, class, extra_time"

  /// Reads a student.
  static func student(_ row: Row) throws -> (learner: UUID, student: Student) {
    try (
      row[at: 0],
      Student(
        number: row[at: 1], email: row[at: 2], firstName: row[at: 3], lastName: row[at: 4],
        shown: row[at: 5], group: row[at: 6],
        extraTime: UnknownWord.check("extra time", row[at: 7]))
    )
  }

  /// Adds a student of another file, whose learner is known; one who is known stays as they are.
  static func add(_ student: Student, of learner: UUID, to database: Database) throws {
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM student WHERE learner = ?)",
      arguments: [learner])
    if isKnown != true { try write(student, of: learner, database) }
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
      try zip(students, fresh).map { student, fresh in
        if let known = try Self.learner(of: student, database) {
          try Self.write(student, of: known, database)
          return known
        }
        let name = try Self.learnerName(for: student, database)
        try database.execute(
          sql: "INSERT INTO learner (id, name) VALUES (?, ?)", arguments: [fresh, name])
        try Self.write(student, of: fresh, database)
        return fresh
      }
    }
  }

  /// Writes what is known of a student in place of what was.
  private static func write(_ student: Student, of learner: UUID, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO student
          (learner, number, email, first_name, last_name, shown, name_key, class, extra_time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (learner) DO UPDATE SET number = excluded.number, email = excluded.email,
          first_name = excluded.first_name, last_name = excluded.last_name,
          shown = excluded.shown, name_key = excluded.name_key, class = excluded.class,
          extra_time = excluded.extra_time
        """,
      arguments: [
        learner, student.number, student.email, student.firstName, student.lastName,
        student.shown, PlayerName.key(of: student.shown), student.group,
        student.extraTime.rawValue,
      ])
  }

  /// Who ``admit(_:at:)`` would take some students for, in their order; nil for new ones.
  package func known(
    _ students: [Student]
  ) throws(StorageError) -> [(learner: UUID, student: Student)?] {
    let all = Dictionary(
      try self.students().map { ($0.learner, $0) }, uniquingKeysWith: { one, _ in one })
    return try reading { database in
      try students.map { try Self.learner(of: $0, database).flatMap { all[$0] } }
    }
  }

  private static func learner(of student: Student, _ database: Database) throws -> UUID? {
    if !student.number.isEmpty {
      let found = try UUID.fetchOne(
        database, sql: "SELECT learner FROM student WHERE class = ? AND number = ?",
        arguments: [student.group, student.number])
      if let found { return found }
    }
    // Another number is another person, whatever the name.
    return try UUID.fetchOne(
      database,
      sql: """
        SELECT learner FROM student WHERE class = ?1 AND name_key = ?2
          AND (number = '' OR ?3 IN ('', number))
        ORDER BY learner LIMIT 1
        """,
      arguments: [student.group, PlayerName.key(of: student.shown), student.number])
  }

  /// A name no other learner has: the one shown, with the class or a number behind it if needed.
  private static func learnerName(for student: Student, _ database: Database) throws -> String {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM learner WHERE name = ? COLLATE NOCASE)")
    func isTaken(_ name: String) throws -> Bool {
      try Bool.fetchOne(statement, arguments: [name]) ?? false
    }
    let base = student.shown
    guard try isTaken(base) else { return base }
    let inClass = student.group.isEmpty ? base : "\(base) (\(student.group))"
    var name = inClass
    var number = 2
    while try name == base || isTaken(name) {
      name = "\(inClass) \(number)"
      number += 1
    }
    return name
  }
}
