import ArgumentParser
import LineEditing
import Presentation
import Questions
import Study

/// Lets cards be learned anew.
struct ResetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Learn cards anew, as if they had never been answered.",
    discussion: """
      The answers stay in the history and in the statistics; only what is known of the cards begins \
      again. 'undo' brings it back.
      """)

  @OptionGroup var cards: CardArguments

  @Flag(help: "Do it without asking.")
  var yes = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws { try cards.requireSome() }

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "reset")
    let known = try selection.cards(of: cards).filter { selection.desk.states[$0] != nil }
    let count = Plural.count(known.count, "card")
    if !known.isEmpty, !yes {
      try Confirmation(console: workspace.console).require(
        "yes", "\(count) would be learned anew", command: "reset")
    }
    try selection.record(known.map { .reset(card: $0) })
    workspace.console.write(
      "reset: \(count)\(known.isEmpty ? "" : "; 'undo' brings back what was known")")
  }
}
