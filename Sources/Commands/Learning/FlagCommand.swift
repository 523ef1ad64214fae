import ArgumentParser
import Presentation
import Questions
import Storage
import Study

/// Marks cards to come back to.
struct FlagCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Mark cards to come back to; 'find is:flagged' lists them.")

  @OptionGroup var cards: CardArguments

  @Flag(help: "Remove the mark.")
  var off = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws { try cards.requireSome() }

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "flag")
    let flagged = try workspace.store(common).flagged(of: selection.desk.learner.id)
    let wanted = try selection.cards(of: cards)
    let changed = wanted.filter { flagged.contains($0) == off }
    try selection.record(changed.map { .flag(card: $0, isFlagged: !off) })
    workspace.console.write(
      off
        ? "no longer flagged: \(Plural.count(changed.count, "card"))"
        : "flagged: \(CardSelection.count(changed.count, of: wanted.count))")
  }
}
