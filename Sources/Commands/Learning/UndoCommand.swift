import ArgumentParser
import Foundation
import Presentation
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
    let journal = Journal(workspace: workspace, common: common, learner: learner.id)
    // Event by event: a session that still runs in another terminal keeps what it will write.
    var next: Event? = last
    var count = 0
    while let event = next, session || count == 0 || areTogether(event, last) {
      if case .recordFailed(let reason) = journal.retract(event.id) {
        throw CommandError(reason, status: .inputOutput)
      }
      count += 1
      next = try store.lastEvent(of: learner.id, batch: last.batch)
    }
    let several = Plural.count(count, "change")
    workspace.console.write(count == 1 ? describe(last) : "taken back: \(several)")
  }

  /// Whether two events of one sitting were written together: by `suspend`, `resume` or
  /// `alias revoke`.
  private func areTogether(_ one: Event, _ other: Event) -> Bool {
    switch (one.content, other.content) {
    case (.suspension, .suspension): true
    case (.alias(_, _, isAccepted: false), .alias(_, _, isAccepted: false)): true
    default: false
    }
  }

  private func describe(_ event: Event) -> String {
    switch event.content {
    case .review(let review): "taken back: the answer to \(review.card)"
    case .suspension(let card, let isSuspended):
      "taken back: \(card) was \(isSuspended ? "suspended" : "resumed")"
    case .alias(let card, let spelling, let isAccepted):
      "taken back: '\(spelling)' was \(isAccepted ? "accepted" : "revoked") for \(card)"
    case .report(let report): "taken back: the report on \(report.card)"
    case .quiz: "taken back: the result of the quiz; 'undo' again takes its last answer back"
    case .move(let origin, let target): "taken back: \(origin) was moved to \(target)"
    case .reset(let card): "taken back: \(card) was reset"
    case .bury(let card, _): "taken back: \(card) was buried"
    case .flag(let card, let isFlagged):
      "taken back: \(card) was \(isFlagged ? "flagged" : "unflagged")"
    case .setting(let key, _, _): "taken back: the change of '\(key)'"
    case .retraction: "taken back"
    }
  }
}
