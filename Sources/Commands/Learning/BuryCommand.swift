import ArgumentParser
import Presentation
import Questions
import Storage
import Study

/// Puts cards off to a later day.
struct BuryCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "bury", abstract: "Do not ask cards before tomorrow, or a later day.",
    discussion: "What is known of the cards stays as it is; 'resume' asks them again at once.")

  @OptionGroup var cards: CardArguments

  @Option(help: ArgumentHelp("Not before this many days have passed.", valueName: "days"))
  var days = 1

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    try cards.requireSome()
    if !(1...3650).contains(days) { throw ValidationError("'--days' is 1 to 3650") }
  }

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "bury")
    let desk = selection.desk
    let day = desk.today + days
    let wanted = try selection.cards(of: cards)
    let changed = wanted.filter { desk.buried[$0] != day }
    try selection.record(changed.map { .bury(card: $0, until: day) })
    let until = days == 1 ? "tomorrow" : DayText.date(of: day, from: desk.today)
    workspace.console.write(
      "buried until \(until): \(CardSelection.count(changed.count, of: wanted.count))")
  }
}
