import Foundation
import LineEditing
import Presentation
import Storage

/// Sees to it that no file erases what was learned here without being told to.
@MainActor
struct ImportForgetting {
  let workspace: Workspace
  let common: CommonOptions

  /// Complains of a file that forgets somebody who did something here.
  ///
  /// - Parameters:
  ///   - learners: Whom the file forgets.
  ///   - file: What it is called.
  ///   - isWanted: Whether they are to be erased here too.
  /// - Throws: A ``CommandError`` that names them; also where it is wanted, if one of them is learning
  ///   in this session, or if a copy would go with them that has more answers of others.
  func check(_ learners: Set<UUID>, in file: String, isWanted: Bool) throws {
    guard !learners.isEmpty else { return }
    let store = try workspace.store(common)
    let aliases = try store.learnerAliases()
    let gone = Set(learners.map { aliases[$0] ?? $0 })
    var list: [String] = []
    for learner in try store.learners() where gone.contains(learner.id) {
      guard try store.hasEvents(of: learner.id) else { continue }
      if isWanted, workspace.isInSession, try workspace.learner(common).id == learner.id {
        throw CommandError(
          "\(file): error: it forgets '\(learner.name)', who is learning in this session; leave it, "
            + "or let somebody else learn with 'learner NAME'", status: .usage)
      }
      let answers = Plural.count(try store.answerCount(of: learner.id), "answer")
      list.append("'\(learner.name)' with \(answers) here")
    }
    guard list.isEmpty || isWanted else {
      throw CommandError(
        "\(file): error: it forgets \(list.joined(separator: ", ")); leave the file out, or erase "
          + "them for good with 'import --forget \(LineWord.quoted(file))'", status: .usage)
    }
    for learner in learners.union(gone).sorted(by: { $0.uuidString < $1.uuidString }) {
      try RicherCopy.requireNone(without: learner, in: store)
    }
  }
}
