import ArgumentParser
import Presentation
import Questions
import Study

/// Stops asking cards.
struct SuspendCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Stop asking cards, facts, topics or decks until 'resume'.")

  @OptionGroup var cards: CardArguments

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws { try cards.requireSome() }

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "suspend")
    let wanted = try selection.cards(of: cards)
    let changed = wanted.filter { !selection.desk.suspended.contains($0) }
    try selection.record(changed.map { .suspension(card: $0, isSuspended: true) })
    workspace.console.write("suspended: \(CardSelection.count(changed.count, of: wanted.count))")
  }
}
