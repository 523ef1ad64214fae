import Presentation
import Statistics
import Storage

/// Erases everything of a learner, once somebody has confirmed it.
@MainActor
struct Forgetting {
  let workspace: Workspace
  let common: CommonOptions
  /// The command, for messages.
  let command: String

  /// Erases a learner, for good.
  ///
  /// - Parameters:
  ///   - learner: Who.
  ///   - name: What the learner is called here.
  ///   - isSure: Whether nothing is to be asked.
  /// - Throws: Why nothing was erased.
  func forget(_ learner: Learner, called name: String, isSure: Bool) throws {
    let store = try workspace.store(common)
    if workspace.isInSession, try workspace.learner(common).id == learner.id {
      throw CommandError(
        "\(command): error: '\(name)' is learning in this session; leave it, or let somebody "
          + "else learn with 'learner NAME'", status: .usage)
    }
    try RicherCopy.requireNone(without: learner.id, in: store)
    let answers = try store.daySums(of: learner.id).reduce(0) { $0 + $1.value.answers }
    if !isSure {
      try Confirmation(console: workspace.console).require(
        name,
        "\(Plural.count(answers, "answer")) of \(name) would be erased for good, and every backup "
          + "that has \(name) replaced by a new one", command: command)
    }
    try store.forget(learner.id)
    workspace.console.write(
      "forgotten: \(name) with \(Plural.count(answers, "answer")), for good; every "
        + "backup that had them is replaced by a new one")
  }
}
