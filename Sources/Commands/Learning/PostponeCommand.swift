import ArgumentParser
import Presentation
import Study

/// Puts off what is due to later days.
struct PostponeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "postpone", abstract: "Spread what is due over the days to come.",
    discussion: """
      After a gap, or before a break: those that suffer most from waiting come first, easy days stay \
      free, and a day gets as many as '--keep' says, else a seventh of what is to come within a week, \
      but no more than the setting 'reviews'. What is known of the cards stays as it is; 'undo' takes it back.
      """)

  @OptionGroup var cards: CardArguments

  @Option(help: ArgumentHelp("Leave this many of today's cards for today.", valueName: "count"))
  var keep = 0

  @Option(
    help: ArgumentHelp(
      "A break: nothing is due before this day, a date such as 2027-01-03.", valueName: "date"))
  var until: ISODay?

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if keep < 0 { throw ValidationError("'--keep' is 0 or more") }
  }

  func run(in workspace: Workspace) throws {
    let selection = try CardSelection(workspace: workspace, common: common, command: "postpone")
    let desk = selection.desk
    try until?.check(from: desk.today, for: "postpone")
    let first = until?.number ?? desk.today + 1
    let cards = try selection.known(cards)
    let due = cards.count { (desk.states[$0]?.dueDay ?? first) < first }
    let moves = selection.rescheduler.postponed(
      cards, keeping: keep, to: first, mostADay: desk.settings.reviewsADay)
    guard let nearest = moves.map(\.due).min(), let farthest = moves.map(\.due).max() else {
      let when = until == nil ? "today" : "before \(DayText.date(of: first, from: desk.today))"
      workspace.console.write(
        due == 0
          ? "nothing is due \(when)"
          : "nothing to postpone: \(Self.due(due)) \(when), and '--keep' leaves that many")
      return
    }
    try selection.record(moves.map { .reschedule(card: $0.card, due: $0.due) })
    let days =
      nearest == farthest
      ? DayText.distance(to: nearest, from: desk.today)
      : "from \(DayText.date(of: nearest, from: desk.today)) to "
        + DayText.date(of: farthest, from: desk.today)
    let stay = due - moves.count
    workspace.console.write(
      "postponed: \(Plural.count(moves.count, "card")), coming \(days)"
        + (stay > 0 ? "; \(Plural.grouped(stay)) \(stay == 1 ? "stays" : "stay")" : ""))
  }

  private static func due(_ count: Int) -> String {
    "\(Plural.count(count, "card")) \(count == 1 ? "is" : "are") due"
  }
}
