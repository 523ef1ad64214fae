import Foundation
import LineEditing
import Presentation
import Statistics
import Storage

/// Somebody of another library who is said to be one of this library: `import --as`.
@MainActor
struct ImportedLearner {
  /// The identifier in the other library.
  let other: UUID
  private let file: String
  /// Who they are here.
  private let learner: Learner
  /// Who they were taken for here until now; nil if nobody of that identifier came yet.
  private let before: Learner?
  private let answers: Int

  /// Finds out whom a file is from; nil where it names no learner, one who is known as that, or one
  /// who was forgotten.
  ///
  /// - Parameters:
  ///   - tally: What the file holds.
  ///   - file: What it is called.
  ///   - learner: Who the learner in it is said to be.
  ///   - workspace: The library.
  ///   - common: Who learns in it.
  /// - Throws: A ``CommandError`` where it cannot be so.
  init?(
    _ tally: ImportTally, of file: String, as learner: Learner, workspace: Workspace,
    common: CommonOptions
  ) throws {
    let store = try workspace.store(common)
    guard tally.learners.count <= 1 else { throw Self.several(tally, file) }
    guard let other = tally.learners.first, other != learner.id else { return nil }
    let here = try store.learners()
    let aliases = try store.learnerAliases()
    before = here.first { $0.id == other }
    if let known = aliases[other], before == nil {
      if known == learner.id { return nil }
      let name = here.first { $0.id == known }?.name ?? "somebody else"
      throw CommandError(
        "\(file): error: who learned there was said to be '\(name)', and cannot be "
          + "'\(learner.name)' too; a backup from before, which 'cardinal doctor --backups' lists, "
          + "undoes that", status: .usage)
    }
    if workspace.isInSession, try workspace.learner(common).id == other {
      throw CommandError(
        "\(file): error: '\(before?.name ?? "")', whose file it is, is learning in this session; "
          + "leave it, and enter 'cardinal "
          + "\(["import", "--as", learner.name, file].map(LineWord.quoted).joined(separator: " "))'",
        status: .usage)
    }
    self.other = other
    self.file = file
    self.learner = learner
    answers = try before.map { try store.answerCount(of: $0.id) } ?? 0
  }

  private static func several(_ tally: ImportTally, _ file: String) -> CommandError {
    let names = tally.learners.map { id in
      tally.names[id].flatMap { $0.isEmpty ? nil : $0 } ?? id.uuidString.lowercased()
    }
    let list = names.sorted().map { "'\($0)'" }.joined(separator: ", ")
    return CommandError(
      "\(file): error: \(Plural.count(names.count, "learner")) have something in it (\(list)), and "
        + "'--as' is of one; write a file of one with 'export log --learner'", status: .usage)
  }

  /// Makes them one from now on, and in what is there already.
  func join(in store: ProgressStore) throws { try store.join(other, to: learner.id) }

  /// What is done, in a sentence.
  func text(isPlan: Bool) -> String {
    guard let before else {
      return "\(file): who learned there \(isPlan ? "would be" : "is") '\(learner.name)' here, in "
        + "every import from now on"
    }
    return "\(file): '\(before.name)' \(isPlan ? "would be" : "is") '\(learner.name)' from now on, "
      + "with \(Plural.count(answers, "answer"))"
  }
}

extension ProgressStore {
  /// The number of a learner's answers that count.
  func answerCount(of learner: UUID) throws(StorageError) -> Int {
    try daySums(of: learner).reduce(0) { $0 + $1.value.answers }
  }
}
