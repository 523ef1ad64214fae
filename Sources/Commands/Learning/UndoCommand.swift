import ArgumentParser
import Foundation
import Storage
import Study

/// Takes the last answer or the whole last sitting back.
struct UndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last answer, or the whole last session.")

  @Flag(help: "Take back everything since the last session began.")
  var session = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let store = try workspace.store(common)
    let learner = try workspace.learner(common)
    guard let last = try store.lastEvent(of: learner.id) else {
      throw CommandError("undo: error: there is nothing to take back", status: .no)
    }
    let target = session ? last.batch : last.id
    let journal = Journal(workspace: workspace, common: common, learner: learner.id)
    if case .recordFailed(let reason) = journal.retract(target) {
      throw CommandError(reason, status: .inputOutput)
    }
    workspace.console.write(session ? "the last session is taken back" : describe(last))
  }

  private func describe(_ event: Event) -> String {
    switch event.content {
    case .review(let review): "taken back: the answer to \(review.card)"
    case .suspension(let card, let isSuspended):
      "taken back: \(card) was \(isSuspended ? "suspended" : "resumed")"
    case .alias(_, let spelling, _): "taken back: '\(spelling)' was accepted"
    case .report(let report): "taken back: the report on \(report.card)"
    case .retraction: "taken back"
    }
  }
}
