import ArgumentParser
import Contest
import DeckFormat
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Chooses cards that a class is half likely to have forgotten.
struct ClassPickCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "pick",
    abstract: "Choose cards that a class is half likely to have forgotten.",
    discussion: """
      A card's recall is the mean, over the students of the class who ever had it, of the \
      probability that they recall it today. The nearer to the middle of the band, the higher in the \
      list. Where there are too few such cards, some follow that nobody in the class ever had.
      """)

  @Argument(help: ArgumentHelp("How many cards.", valueName: "count"))
  var count: Int

  @Argument(help: ArgumentHelp("Decks to choose from, by name or file.", valueName: "deck"))
  var decks: [String] = []

  @Option(help: ArgumentHelp("The class; the only one where none is named.", valueName: "group"))
  var group: String?

  @Option(
    help: ArgumentHelp("The recall that is wanted, such as 0.5..0.8.", valueName: "band"))
  var band: RecallBand = .usual

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if count < 1 { throw ValidationError("'<count>' is 1 or more") }
  }

  func run(in workspace: Workspace) throws {
    let desk = try ClassDesk(workspace: workspace, common: common)
    let (_, students) = try desk.students(of: group)
    let banks = StudyDesk.shelf(
      Bank.banks(
        of: try workspace.decks(matching: decks, common)
          .filter { !decks.isEmpty || $0.audience == .everyone }))
    let pick = Self.pick(
      count, from: banks, learners: try Self.learners(students, in: desk.store),
      band: band.bounds, on: workspace.world.now().day)
    guard !pick.entries.isEmpty else {
      throw CommandError(
        "class: error: no card has a recall in \(band) for this class; name another '--band' or "
          + "another deck", status: .no)
    }
    if json {
      for entry in pick.entries { workspace.console.write(try JSON.line(of: entry)) }
    } else {
      let names = desk.names(of: pick.entries.map(\.card), in: banks)
      workspace.console.write(
        ClassPickText(pick, names: names).lines(workspace.style(common)).joined(separator: "\n"))
    }
  }

  /// What is known of the cards of some students, each by a model and weights of their own.
  static func learners(
    _ students: [(learner: UUID, student: Student)], in store: ProgressStore
  ) throws -> [ClassPick.Learner] {
    let replays = try store.replays()
    return try students.map {
      ClassPick.Learner(
        states: try store.states(of: $0.learner), model: replays[$0.learner].model)
    }
  }

  /// Chooses cards of some decks that can be asked in a class.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - banks: The decks, in order.
  ///   - learners: What is known of the cards, for each student.
  ///   - band: The means that are wanted.
  ///   - day: The day of the quiz, in days since 1970-01-01.
  ///   - seed: What the questions that are tried follow from.
  /// - Returns: The cards, the most useful first.
  static func pick(
    _ count: Int, from banks: [Bank], learners: [ClassPick.Learner], band: ClosedRange<Double>,
    on day: Int, seed: UInt64 = 0
  ) -> ClassPick {
    ClassPick(
      count, from: banks.flatMap { $0.cards.map(\.id) }, learners: learners, band: band, on: day
    ) { id in
      guard let card = Card(id: id), let bank = banks.first(where: { $0.deck.id == card.deck })
      else { return false }
      return ContestQuestion.asking(card, in: bank, seed: seed) != nil
    }
  }
}
