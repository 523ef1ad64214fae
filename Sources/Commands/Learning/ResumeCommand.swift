import ArgumentParser
import Presentation
import Questions
import Study

/// Asks again what was suspended or buried.
struct ResumeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask suspended and buried cards again; all for no name.")

  @OptionGroup var cards: CardArguments

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "resume")
    let desk = selection.desk
    let wanted = cards.isEmpty ? desk.resting.sorted() : try selection.cards(of: cards)
    let changed = wanted.filter(desk.resting.contains)
    var events: [Event.Content] = []
    for card in changed {
      if desk.suspended.contains(card) {
        events.append(.suspension(card: card, isSuspended: false))
      }
      if desk.buried[card] != nil { events.append(.bury(card: card, until: desk.today)) }
    }
    try selection.record(events)
    workspace.console.write("resumed: \(Plural.count(changed.count, "card"))")
  }
}
