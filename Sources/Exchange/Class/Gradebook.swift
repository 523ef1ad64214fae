package import Contest
import Foundation
import Statistics
import Study

/// The points of a class quiz as course platforms and spreadsheets take them: a row for each student.
package enum Gradebook {
  /// The sheet of a quiz.
  ///
  /// Its columns are those by which Moodle knows students, and the points: `Heist 2026-11-23 (of 8)`.
  /// Who was absent has no points, not 0. Without a roster the name shown is the first name.
  ///
  /// - Parameters:
  ///   - outcome: What came of the quiz.
  ///   - absent: The students of the class who were not there.
  /// - Returns: The students in the order of their last names.
  package static func sheet(of outcome: ClassOutcome, absent: [Student]) -> Sheet {
    let present = outcome.report.lines.map { line in
      (student: outcome.students[line.player.id] ?? named(line.player), points: line.points)
    }
    let rows = (present + absent.map { ($0, nil) }).sorted { key($0.student) < key($1.student) }
    let date = CalendarDay(number: outcome.opened.day).isoDate
    return Sheet(
      name: outcome.report.title,
      columns: [
        .init("ID number"), .init("Email address", width: 24), .init("Last name", width: 16),
        .init("First name", width: 16),
        .init("\(outcome.report.title) \(date) (of \(number(outcome.mostPoints)))", width: 24),
      ],
      rows: rows.map { student, points in
        [
          .text(student.number), .text(student.email), .text(student.lastName),
          .text(
            student.firstName.isEmpty && student.lastName.isEmpty
              ? student.shown : student.firstName),
          cell(points),
        ]
      })
  }

  private static func named(_ player: ContestPlayer) -> Student { Student(shown: player.name) }

  private static func key(_ student: Student) -> (String, String, String) {
    (student.lastName.lowercased(), student.firstName.lowercased(), student.shown.lowercased())
  }

  /// Points to a hundredth; whole ones without a fraction.
  private static func cell(_ points: Double?) -> Cell {
    guard let points else { return .none }
    let hundredths = (points * 100).rounded()
    return hundredths.truncatingRemainder(dividingBy: 100) == 0
      ? .integer(Int(hundredths / 100)) : .number(hundredths / 100)
  }

  private static func number(_ points: Double) -> String {
    points.rounded() == points ? String(Int(points)) : String(points)
  }
}
