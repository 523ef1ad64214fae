import Contest
import DeckFormat
import Foundation
import Presentation
import Statistics
import Storage
import Study

extension ClassDesk {
  /// How a quiz may be named, for help.
  nonisolated static let quizHelp =
    "A number of 'class sessions', counted from the latest as 1, a date, or the first letters of the "
    + "identifier."

  /// The digits of a number; longer ones are letters of an identifier.
  private static let longestNumber = 4

  /// The quiz of a name.
  ///
  /// - Parameters:
  ///   - word: A number, a date, or the first letters of an identifier; nil for the latest.
  ///   - isWanted: Which quizzes are meant where none is named.
  ///   - none: What to say where there is none of these.
  /// - Returns: The quiz with its number.
  /// - Throws: A ``CommandError`` where there is none, or more than one.
  func quiz(
    named word: String?, where isWanted: (ClassQuiz) -> Bool = { !$0.isWaiting },
    none: String = "class: error: no class quiz was held yet; 'class open DECK' opens one"
  ) throws -> (number: Int, quiz: ClassQuiz) {
    guard let word else {
      guard let place = quizzes.firstIndex(where: isWanted) else {
        throw CommandError(none, status: .no)
      }
      return (place + 1, quizzes[place])
    }
    guard !quizzes.isEmpty else { throw CommandError(none, status: .no) }
    let places = places(of: word)
    guard let place = places.first else {
      throw CommandError(
        "class: error: there is no class quiz '\(word.sanitized)'; 'class sessions' lists them",
        status: .noInput)
    }
    guard places.count == 1 else {
      let numbers = places.map { "\($0 + 1)" }.joined(separator: ", ")
      throw CommandError(
        "class: error: '\(word.sanitized)' means \(places.count) class quizzes; say which by its "
          + "number: \(numbers)", status: .noInput)
    }
    return (place + 1, quizzes[place])
  }

  private func places(of word: String) -> [Int] {
    if word.count <= Self.longestNumber, let number = Int(word) {
      return quizzes.indices.contains(number - 1) ? [number - 1] : []
    }
    if let day = ClassDay.read(word) {
      return quizzes.indices.filter { quizzes[$0].opened.day == day }
    }
    let wanted = word.lowercased()
    guard wanted.count >= 4 else { return [] }
    return quizzes.indices.filter { quizzes[$0].id.uuidString.lowercased().hasPrefix(wanted) }
  }

  /// The students of a class, by name; the only class there is where none is named.
  ///
  /// - Throws: A ``CommandError`` where there is no such class, or several and none is named.
  func students(
    of group: String?
  ) throws -> (group: String, students: [(learner: UUID, student: Student)]) {
    let all = try store.students()
    let groups = Array(Set(all.map(\.student.group))).sorted()
    guard !groups.isEmpty else {
      throw CommandError(
        "class: error: no students are known yet; 'class roster FILE' makes them known", status: .no
      )
    }
    func named(_ groups: [String]) -> String {
      groups.map { "'\($0.sanitized)'" }.joined(separator: ", ")
    }
    guard let group else {
      guard groups.count == 1 else {
        throw CommandError(
          "class: error: there are several classes; say which with '--group': \(named(groups))",
          status: .usage)
      }
      return (groups[0], all)
    }
    guard
      let found = groups.first(where: { $0 == group })
        ?? groups.first(where: { $0.lowercased() == group.lowercased() })
    else {
      let hint =
        EditDistance.nearest(to: group, in: groups).map { "did you mean '\($0.sanitized)'?" }
        ?? "there are \(named(groups))"
      throw CommandError(
        "class: error: there is no class '\(group.sanitized)'; \(hint)", status: .noInput)
    }
    return (found, all.filter { $0.student.group == found })
  }

  /// The student who is shown under a name.
  ///
  /// - Parameters:
  ///   - name: The name; upper and lower case make no difference.
  ///   - group: The class; nil for any.
  /// - Returns: The student.
  /// - Throws: A ``CommandError`` where there is no such student, or several.
  func student(
    named name: String, of group: String?
  ) throws -> (learner: UUID, student: Student) {
    let all = try group == nil ? store.students() : students(of: group).students
    let found = all.filter { $0.student.shown.lowercased() == name.lowercased() }
    guard let first = found.first else {
      let hint =
        EditDistance.nearest(to: name, in: all.map(\.student.shown))
        .map { "did you mean '\($0.sanitized)'?" } ?? "'class roster' lists the students"
      throw CommandError(
        "class: error: no student is called '\(name.sanitized)'; \(hint)", status: .noInput)
    }
    guard found.count == 1 else {
      let groups = found.map { "'\($0.student.group.sanitized)'" }.joined(separator: ", ")
      throw CommandError(
        "class: error: several students are called '\(name.sanitized)'; say of which class with "
          + "'--group': \(groups)", status: .noInput)
    }
    return first
  }
}

extension ClassQuiz {
  /// Whether it was printed, and the answers were not entered yet.
  var isWaiting: Bool { setup.isOnPaper && endedAt == nil }
}
