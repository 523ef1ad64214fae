import ArgumentParser
import Contest
import DeckFormat
import Foundation
import Presentation
import Questions
import Statistics
import Storage
import Study

/// Says who of a class will have forgotten what on a day.
struct ClassForecastCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Say who of a class will have forgotten what on a day.",
    discussion: """
      Computed from everything each student answered, in class and alone; of a student who never \
      studied alone it says "\(ClassForecastText.fromClassOnly)".
      """)

  @Argument(help: ArgumentHelp("Only these decks.", valueName: "deck"))
  var decks: [String] = []

  @Option(help: ArgumentHelp("The class; the only one where none is named.", valueName: "group"))
  var group: String?

  @Option(help: ArgumentHelp("The day, such as 2026-12-01; today if not said.", valueName: "date"))
  var on: String?

  @Flag(help: "Print a JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if let on, ClassDay.read(on) == nil {
      throw ValidationError("'--on' is a date such as 2026-12-01")
    }
  }

  func run(in workspace: Workspace) throws {
    let today = workspace.world.now().day
    let day = on.flatMap(ClassDay.read) ?? today
    guard day >= today else {
      throw CommandError(
        "class: error: \(on ?? "") is past; a forecast is of today or a later day", status: .usage)
    }
    let desk = try ClassDesk(workspace: workspace, common: common)
    let (_, students) = try desk.students(of: group)
    let banks = Bank.banks(of: try workspace.decks(matching: decks, common))
    var facts: Set<String> = []
    for deck in banks.map(\.deck) {
      for fact in deck.facts where fact.kind != .list { facts.insert("\(deck.id):\(fact.id)") }
    }
    let replays = try desk.store.replays()
    let learners = try students.map { learner, student in
      ClassForecast.Learner(
        id: learner, name: student.shown, states: try desk.store.states(of: learner),
        model: replays[learner].model, isFromClassOnly: try !desk.store.hasStudied(learner))
    }
    let forecast = ClassForecast(of: learners, facts: facts, on: day)
    let names = desk.names(of: forecast.students.flatMap { $0.weakest.map(\.card) }, in: banks)
    workspace.console.write(
      json
        ? try JSON.line(of: Document(forecast))
        : ClassForecastText(forecast, names: names, today: today).lines(workspace.style(common))
          .joined(separator: "\n"))
  }

  /// What `--json` prints; shares are 0…1, days ISO 8601.
  private struct Document: Encodable {
    struct Weak: Encodable {
      let card: String
      let recall: Double
    }
    struct Student: Encodable {
      let learner: String
      let student: String
      let known: Double
      let reviewed: Int
      let fromClassOnly: Bool
      let weakest: [Weak]

      private enum CodingKeys: String, CodingKey {
        case learner, student, known, reviewed
        case fromClassOnly = "from_class_only"
        case weakest
      }
    }
    struct Topic: Encodable {
      let deck: String
      let topic: String
      let recall: Double
      let students: Int
    }
    let on: String
    let facts: Int
    let students: [Student]
    let topics: [Topic]

    init(_ forecast: ClassForecast) {
      on = CalendarDay(number: forecast.day).isoDate
      facts = forecast.facts
      students = forecast.students.map { student in
        Student(
          learner: student.id.uuidString.lowercased(), student: student.name, known: student.known,
          reviewed: student.reviewed, fromClassOnly: student.isFromClassOnly,
          weakest: student.weakest.map { Weak(card: $0.card, recall: $0.recall) })
      }
      topics = forecast.topics.map {
        Topic(
          deck: $0.key.deck, topic: $0.key.topic, recall: $0.recall, students: $0.students)
      }
    }
  }
}
