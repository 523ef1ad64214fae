import Contest
import Exchange
import Foundation
import Presentation
import Storage
import Study

/// The students of a file, on their way into the progress file.
@MainActor
struct ClassRoster {
  /// The students, in the order of the file.
  let students: [Student]
  private let ignored: [String]
  private let workspace: Workspace
  private let store: ProgressStore

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - group: The class of students for whom the file names none; nil for none.
  ///   - workspace: What the command works with.
  ///   - common: The options of the command.
  /// - Throws: A ``CommandError`` with the place of what is wrong.
  init(_ file: String, group: String?, workspace: Workspace, common: CommonOptions) throws {
    let bytes = try ClassFile.bytes(of: file, in: workspace)
    do throws(ClassFileError) {
      let roster = try Roster(bytes, path: file)
      ignored = roster.ignoredColumns
      students = roster.students.map { student in
        var student = student
        if student.group.isEmpty { student.group = group ?? "" }
        return student
      }
    } catch {
      throw CommandError(error.description.sanitized, status: .data)
    }
    self.workspace = workspace
    store = try workspace.store(common)
  }

  /// What changes when the students are made known: a line for each of them who is new or another
  /// than before, then a sum.
  func changes() throws -> [String] {
    var lines: [String] = []
    if !ignored.isEmpty {
      lines.append(
        "left: \(Plural.count(ignored.count, "column")) of the file: "
          + ignored.map { "'\($0.sanitized)'" }.joined(separator: ", "))
    }
    var (new, changed) = (0, 0)
    for (student, known) in zip(students, try store.known(students)) {
      guard let before = known?.student else {
        new += 1
        lines.append("new: \(Self.name(of: student))")
        continue
      }
      let differences = Self.differences(from: before, to: student)
      guard !differences.isEmpty else { continue }
      changed += 1
      lines.append("changed: \(Self.name(of: student)): \(differences.joined(separator: ", "))")
    }
    let same = students.count - new - changed
    lines.append(
      "\(Plural.count(students.count, "student")): \(new) new, \(changed) changed, \(same) as before"
    )
    return lines
  }

  /// Makes the students known.
  ///
  /// - Returns: Their learners, in the order of the students.
  @discardableResult
  func admit() throws -> [UUID] { try store.admit(students, at: workspace.world.now()) }

  private static func name(of student: Student) -> String {
    let group = student.group.isEmpty ? "" : " (\(student.group.sanitized))"
    return student.shown.sanitized + group
  }

  private static func differences(from before: Student, to after: Student) -> [String] {
    let fields: [(String, KeyPath<Student, String>)] = [
      ("id", \.number), ("email", \.email), ("first", \.firstName), ("last", \.lastName),
      ("shown", \.shown), ("extra_time", \.extraTime.rawValue),
    ]
    return fields.compactMap { name, field in
      before[keyPath: field] == after[keyPath: field]
        ? nil
        : "\(name) '\(before[keyPath: field].sanitized)' becomes '\(after[keyPath: field].sanitized)'"
    }
  }
}
