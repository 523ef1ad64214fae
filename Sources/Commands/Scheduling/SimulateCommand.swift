import ArgumentParser
import Foundation
import Presentation
import Questions
import Scheduling
import Storage
import Study

/// Shows what studying would take and give at several desired retentions.
struct SimulateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Show the workload of the coming days at several desired retentions.",
    discussion: """
      It studies for you: the cards you know as you know them, and the new facts of your decks, so \
      many a day, with all their cards: as in study, at most as many further ones begin a day as \
      new facts. Recall is drawn from your model, ratings \
      and times are those of your log. Nothing is changed.
      """)

  @Argument(help: ArgumentHelp("Only these decks.", valueName: "deck"))
  var decks: [String] = []

  @Option(help: ArgumentHelp("Look this many days ahead.", valueName: "days"))
  var days = 365

  @Option(
    help: ArgumentHelp("Only this retention, such as 0.85; may be repeated.", valueName: "share"))
  var retention: [Double] = []

  @Option(help: ArgumentHelp("Begin this many new facts a day.", valueName: "count"))
  var new: Int?

  @Option(help: ArgumentHelp("Draw recall from this number.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func validate() throws {
    guard 1...3650 ~= days else { throw ValidationError("'--days' is 1 to 3650") }
    guard retention.allSatisfy({ IntervalPolicy.retentionBounds.contains($0) }) else {
      throw ValidationError("'--retention' is 0.70 to 0.99")
    }
    guard (new ?? 0) >= 0 else { throw ValidationError("'--new' is 0 or more") }
  }

  func run(in workspace: Workspace) throws {
    let desk = try StudyDesk(workspace: workspace, common: common)
    let history = try workspace.store(common).history(of: desk.learner.id)
    let ids = try desk.banks(named: decks).flatMap { $0.cards.map(\.id) }
    var begun: [Simulation.Card] = []
    var newCards = 0
    var newFacts: Set<Substring> = []
    for id in ids where !desk.suspended.contains(id) {
      if let state = desk.states[id] {
        begun.append(
          Simulation.Card(memory: state.memory, elapsedDays: desk.today - state.lastDay))
      } else {
        newCards += 1
        newFacts.insert(id[..<(id.lastIndex(of: "#") ?? id.endIndex)])
      }
    }
    let pace = Self.cardsADay(
      new ?? desk.settings.newFactsADay, cards: newCards, facts: newFacts.count)
    let simulation = Simulation(
      model: desk.replay.model, habits: StudyHabits(history.log, seconds: history.seconds),
      days: days, begun: begun, newCards: pace == 0 ? 0 : newCards, newPerDay: max(1, pace),
      maximumDays: desk.settings.intervals().maximumDays, seed: seed)
    let rows = rows(
      of: simulation, retention.isEmpty ? Simulation.retentions : Set(retention).sorted(),
      WorkProgress(workspace, common))
    if json {
      for row in rows { workspace.console.write(Self.json(row).text) }
      return
    }
    let text = WorkloadText(
      rows, days: days, begun: begun.count, newCards: simulation.newCards, newPerDay: pace,
      desired: desk.settings.retention())
    workspace.console.write(text.lines(workspace.style(common)).joined(separator: "\n"))
  }

  /// How many cards are begun a day.
  ///
  /// A fact's first card is begun on its day, the further ones on days after; study begins no more of
  /// these a day than new facts.
  ///
  /// - Parameters:
  ///   - facts: The new facts a day, 0 or more.
  ///   - newCards: The cards not yet begun, 0 or more.
  ///   - newFacts: The facts that they belong to.
  /// - Returns: The cards: one to two times as many as the facts, rounded, and at most all.
  static func cardsADay(_ facts: Int, cards newCards: Int, facts newFacts: Int) -> Int {
    let cardsOfFact = min(2, Double(newCards) / Double(max(1, newFacts)))
    let pace = Double(facts) * max(1, cardsOfFact)
    return Int(min(pace.rounded(), Double(newCards)))
  }

  /// The workload at some retentions, while a bar tells how far it is.
  @MainActor
  private func rows(
    of simulation: Simulation, _ retentions: [Double], _ progress: WorkProgress
  ) -> [Workload] {
    var progress = progress
    var rows: [Workload] = []
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    while rows.count < retentions.count {
      rows += simulation.table(of: Array(retentions.dropFirst(rows.count).prefix(cores)))
      progress.show("simulating", Double(rows.count) / Double(retentions.count))
    }
    progress.end()
    return rows
  }

  private static func json(_ row: Workload) -> JSONObject {
    var object = JSONObject()
    object.add("retention", number: row.retention)
    object.add("reviews", row.reviews)
    object.add("reviews_per_day", number: row.reviewsPerDay)
    object.add("minutes_per_day", number: row.minutesPerDay)
    object.add("cards", row.cards)
    object.add("known", number: row.known)
    return object
  }
}
