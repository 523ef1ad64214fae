import ArgumentParser
import DeckFormat
import Presentation
import Questions
import Statistics
import Storage
import Study

/// Shows what was learned.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what was learned, what is due, how much is recalled, what is hard.")

  @Argument(help: ArgumentHelp("Only these decks.", valueName: "deck"))
  var decks: [String] = []

  @Flag(help: "Print a JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let desk = try StudyDesk(workspace: workspace, common: common)
    let banks = try desk.banks(named: decks)
    let wanted = Set(banks.map(\.deck.id))
    let isWanted = { (deck: String) in decks.isEmpty || wanted.contains(deck) }
    let rollUps = try workspace.store(common).rollUps(of: desk.learner.id)
      .filter { isWanted($0.key.deck) }.map { (key: $0.key, value: $0.sums) }
    let states = desk.states.filter { isWanted(Card(id: $0.key)?.deck ?? "") }
    let quizzes = try workspace.store(common).quizzes(of: desk.learner.id).map(\.result)
      .filter { decks.isEmpty || !wanted.isDisjoint(with: $0.decks) }
    let summary = Summary(
      rollUps: rollUps, states: states, suspended: desk.suspended,
      cards: banks.reduce(0) { $0 + $1.cards.count }, today: desk.today, quizzes: quizzes)
    if json {
      workspace.console.write(try JSON.line(of: summary))
      return
    }
    let names = Dictionary(
      summary.hardest.map { ($0.card, name(of: $0.card, in: banks)) },
      uniquingKeysWith: { first, _ in first })
    let text = SummaryText(summary, names: names)
    workspace.console.write(text.lines(workspace.style(common)).joined(separator: "\n"))
  }

  /// What a card is called where a person reads it: its fact's name and topic.
  private func name(of id: Card.ID, in banks: [Bank]) -> String {
    guard let card = Card(id: id),
      let fact = banks.first(where: { $0.deck.id == card.deck })?[card.fact]
    else { return id }
    let name = fact.name.isEmpty ? fact.text : fact.name
    let topic = fact.topic.isEmpty || fact.topic == name ? "" : " of \(fact.topic)"
    return "\(name)\(topic), asked for its \(card.direction.rawValue)"
  }
}
