import ArgumentParser
import DeckFormat
import Presentation
import Questions
import Scheduling
import Storage
import Study

/// Shows a deck's facts as a person would read them.
struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a deck's facts, with how well you know them.")

  @Argument(help: ArgumentHelp("The deck.", valueName: "deck"))
  var deck: String

  @Argument(help: ArgumentHelp("Only these topics.", valueName: "topic"))
  var topics: [String] = []

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let desk = try StudyDesk(workspace: workspace, common: common)
    let bank = Bank(try workspace.decks(matching: [deck], common)[0])
    let wanted = try topics.map { try name(of: $0, in: bank.deck) }
    var figures: [Fact.ID: Double] = [:]
    for card in bank.cards {
      guard let state = desk.states[card.id] else { continue }
      // A fact is known as well as the direction that is known worst.
      // On the day it is answered everything is known; what was missed is shown as it is tomorrow.
      let day = state.missesInARow > 0 ? max(desk.today, state.lastDay + 1) : desk.today
      let recall = state.retrievability(on: day, model: desk.replay.model)
      figures[card.fact] = min(figures[card.fact] ?? 1, recall)
    }
    let flagged = try workspace.store(common).flagged(of: desk.learner.id)
    let text = DeckText(
      bank.deck, topics: wanted.isEmpty ? nil : Set(wanted), figures: figures,
      flagged: Set(bank.cards.lazy.filter { flagged.contains($0.id) }.map(\.fact)))
    workspace.console.write(text.lines(workspace.style(common)).joined(separator: "\n"))
  }

  private func name(of topic: String, in deck: Deck) throws -> String {
    let lowered = topic.lowercased()
    let names = deck.topics.map(\.name)
    if let name = names.first(where: { $0.lowercased() == lowered }) { return name }
    let begun = names.filter { $0.lowercased().hasPrefix(lowered) }
    if begun.count == 1 { return begun[0] }
    let hint =
      EditDistance.nearest(to: topic, in: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty
        ? "the deck has no topics" : "its topics are \(names.joined(separator: ", "))")
    throw CommandError(
      "\(deck.id): error: there is no topic '\(topic)' in this deck; \(hint)", status: .noInput)
  }
}
