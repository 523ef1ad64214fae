import Contest
import Foundation
import GRDB
import Study

extension Salvage {
  /// Adds students and class quizzes, as far as they can be read.
  ///
  /// Nobody is taken for a student whom nothing else in the file knows; what somebody unknown did in a
  /// quiz leaves its instant alone.
  func addClasses(_ reader: SalvageReader, to store: ProgressStore) throws(StorageError) {
    let (students, quizzes) = (reader.students(), reader.classes())
    let gone = try Set(store.forgottenLearners())
    var known = try Set(store.learners().map(\.id))
    let active = Set(
      quizzes.flatMap { $0.members.map(\.learner) + $0.entries.compactMap(\.learner) })
    for (learner, _) in students
    where !known.contains(learner) && active.contains(learner) && !gone.contains(learner) {
      try store.addLearner(Learner(id: learner, name: Learner.name(forUnknown: learner)))
      known.insert(learner)
    }
    for (learner, student) in students where known.contains(learner) {
      try add(to: store) { try ProgressStore.add(student, of: learner, to: $0) }
    }
    for quiz in quizzes {
      let translated = quiz.translated { known.contains($0) ? $0 : nil }
      try add(to: store) { try translated.add(to: $0) }
    }
  }

  /// Writes something, unless it is not what a table takes.
  private func add(
    to store: ProgressStore, _ body: (Database) throws -> Void
  ) throws(StorageError) {
    do { try store.writing(body) } catch {
      guard case .other = error else { throw error }
    }
  }
}

extension SalvageReader {
  /// The students, as far as they can be read.
  func students() -> [(learner: UUID, student: Student)] {
    rows(
      "SELECT \(ProgressStore.studentColumns) FROM student WHERE shown <> '' ORDER BY learner",
      ProgressStore.student)
  }

  /// The class quizzes with what can be read of them; none whose questions cannot.
  func classes() -> [KeptClass] {
    let decoder = JSONDecoder()
    var found: [KeptClass] = []
    for var quiz in rows("SELECT \(KeptClass.columns) FROM class_quiz ORDER BY id", KeptClass.init)
    {
      let setup = try? decoder.decode(ContestSetup.self, from: Data(quiz.setup.utf8))
      guard setup?.id == quiz.id, !found.contains(where: { $0.id == quiz.id }) else { continue }
      // Read from both ends, a row may come twice.
      let members = rows(
        """
        SELECT learner, batch, token, quiz FROM class_student
        WHERE quiz = x'\(quiz.id.hexadecimal)' ORDER BY learner
        """, KeptClass.member)
      quiz.members = Dictionary(members.map { ($0.learner, $0) }) { one, _ in one }.values
        .sorted { $0.learner.uuidString < $1.learner.uuidString }
      let entries = rows(
        """
        SELECT place, at, learner, event FROM class_entry
        WHERE quiz = x'\(quiz.id.hexadecimal)' ORDER BY place
        """, KeptClass.entry
      ).filter { (try? decoder.decode(ContestEvent.self, from: Data($0.event.utf8))) != nil }
      quiz.entries = Dictionary(entries.map { ($0.place, $0) }) { one, _ in one }.values
        .sorted { $0.place < $1.place }
      let questions: [Int] = rows(
        """
        SELECT question FROM class_record
        WHERE quiz = x'\(quiz.id.hexadecimal)' ORDER BY question
        """
      ) { try $0[at: 0] }
      quiz.questions = Set(questions).sorted()
      found.append(quiz)
    }
    return found
  }
}

extension UUID {
  /// Its 16 bytes in hexadecimal digits, without anything between.
  fileprivate var hexadecimal: String { uuidString.replacing("-", with: "") }
}
