import Contest
import Foundation
import GRDB
import Study

extension ProgressStore {
  /// Adds the students of another file, and its class quizzes with who took part, what happened and
  /// what was recorded; nobody who was forgotten comes back.
  ///
  /// Tokens stay where they were given: phones come back to the machine they know.
  ///
  /// - Parameters:
  ///   - other: The other file.
  ///   - intake: What takes its learners in.
  ///   - names: The names of its learners.
  /// - Throws: Why not all of it was added.
  func addClasses(
    of other: ProgressStore, _ intake: inout LogIntake, _ names: [UUID: String]
  ) throws(StorageError) {
    func name(of learner: UUID) -> String { names[learner] ?? Learner.name(forUnknown: learner) }
    for (learner, student) in try other.students() {
      let here = try intake.here(Learner(id: learner, name: name(of: learner)))
      // Whom somebody said to be a learner of this file is that one.
      guard here == learner else { continue }
      try writing { try Self.add(student, of: learner, to: $0) }
    }
    for var quiz in try other.reading(KeptClass.all) {
      var here: [UUID: UUID] = [:]
      for learner in Set(quiz.members.map(\.learner)).union(quiz.entries.compactMap(\.learner)) {
        here[learner] = try intake.here(Learner(id: learner, name: name(of: learner)))
      }
      for index in quiz.members.indices { quiz.members[index].token = nil }
      let translated = quiz.translated { here[$0] }
      try writing { try translated.add(to: $0) }
    }
  }
}
