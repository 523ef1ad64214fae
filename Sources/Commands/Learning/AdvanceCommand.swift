import ArgumentParser
import Presentation
import Scheduling
import Study

/// Brings cards forward to today.
struct AdvanceCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "advance",
    abstract: "Bring cards forward to today, those nearest to their day first.",
    discussion: """
      For a day with time to spare, or before a break. A card that is asked early gains less than \
      one that is due; 'undo' takes it back.
      """)

  @OptionGroup var cards: CardArguments

  @Option(
    help: ArgumentHelp("This many cards; 20 unless '--until' is given.", valueName: "count"))
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "Those due before this day, a date such as 2027-01-03.", valueName: "date"))
  var until: ISODay?

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if let count, count < 1 { throw ValidationError("'--count' is 1 or more") }
  }

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "advance")
    let desk = selection.desk
    try until?.check(from: desk.today, for: "advance")
    let wanted = try selection.known(cards).filter { card in
      guard !desk.resting.contains(card), let state = desk.states[card] else { return false }
      return until.map { state.dueDay < $0.number } ?? true
    }
    let policies = desk.intervals(of: try desk.banks(named: []))
    let moves = selection.rescheduler.advanced(
      wanted.map { card in
        let deck = String(card.prefix { $0 != ":" })
        return (card, (policies[deck] ?? desk.settings.intervals()).desiredRetention)
      }, count: count ?? (until == nil ? 20 : .max))
    guard !moves.isEmpty else {
      workspace.console.write("there is nothing to bring forward")
      return
    }
    try selection.record(moves.map { .reschedule(card: $0.card, due: $0.due) })
    workspace.console.write(
      "brought forward to today: \(Plural.count(moves.count, "card")); 'study' asks "
        + (moves.count == 1 ? "it" : "them"))
  }
}
