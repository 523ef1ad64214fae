import ArgumentParser
import DeckFormat
import LineEditing
import Presentation
import Questions
import Study

/// Asks a scored test that leaves the schedule alone unless told otherwise.
struct QuizCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Take a scored test; the schedule is left alone.",
    discussion: """
      Every question counts once; at the end stand the score and what was missed, with its place in \
      the notes. The result is kept: '--history' lists results, '--again' asks what was missed in \
      the last quiz, and 'stats' and 'export quizzes' tell of them.
      """)

  @Argument(help: ArgumentHelp("Decks to ask, by name or file.", valueName: "deck"))
  var decks: [String] = []

  @Option(
    help: ArgumentHelp(
      "The number of questions; 10 unless the setting says otherwise.", valueName: "count"))
  var count: Int?

  @Option(help: ArgumentHelp("Draw the same questions again.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Ask in this form only.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("Ask about this topic only.", valueName: "topic"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("Ask only decks with this tag.", valueName: "tag"))
  var tag: [String] = []

  @Option(
    help: ArgumentHelp(
      "End after this time for the whole quiz: \(TimeLimit.usage).", valueName: "time"))
  var timeLimit: String?

  @Flag(help: "Show the answer after each question, not all at the end.")
  var feedback = false

  @Flag(help: "Let the answers count in the schedule, as those of 'study' do.")
  var record = false

  @Flag(help: "Ask what was missed in the last quiz, in the same words.")
  var again = false

  @Flag(help: "List the results of quizzes, the latest last.")
  var history = false

  @Option(
    help: ArgumentHelp("List only that many of the latest results; 0 for all.", valueName: "count"))
  var limit: Int?

  @Flag(help: "With '--history', print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if let count, count < 1 { throw ValidationError("'--count' is 1 or more") }
    if let limit, limit < 0 { throw ValidationError("'--limit' is 0 or more") }
    if let timeLimit, TimeLimit(timeLimit) == nil {
      throw ValidationError("'--time-limit' is 1 second to 24 hours: \(TimeLimit.usage)")
    }
    let impossible = form.filter { !QuizPlan.forms.contains($0) }
    if let form = impossible.first {
      throw ValidationError(
        "'\(form.rawValue)' is rated by the learner, so a quiz cannot score it; choose one of "
          + QuizPlan.forms.map(\.rawValue).joined(separator: ", "))
    }
    let draw: [(name: String, isGiven: Bool)] = [
      ("--count", count != nil), ("--seed", seed != nil), ("--form", !form.isEmpty),
      ("--topic", !topic.isEmpty), ("--tag", !tag.isEmpty),
    ]
    let way: [(name: String, isGiven: Bool)] = [
      ("--time-limit", timeLimit != nil), ("--feedback", feedback), ("--record", record),
    ]
    if history {
      if let other = (draw + way + [("--again", again)]).first(where: \.isGiven) {
        throw ValidationError("'--history' asks nothing; leave out '\(other.name)'")
      }
    } else if again, let other = draw.first(where: \.isGiven) {
      throw ValidationError("'--again' asks the misses as they were; leave out '\(other.name)'")
    } else if limit != nil {
      throw ValidationError("'--limit' goes with '--history'; '--count' says how many questions")
    } else if json {
      throw ValidationError("'--json' goes with '--history'")
    }
  }

  func run(in workspace: Workspace) throws {
    if history {
      try QuizHistory(workspace: workspace, common: common)
        .write(of: decks, limit: limit == 0 ? nil : limit, asJSON: json)
      return
    }
    if !workspace.isInSession, !common.quiet {
      workspace.console.write(try LibraryLine.text(in: workspace, common))
    }
    try workspace.requireWriting(common)
    if record, !workspace.isInSession {
      try Mending.offerIfNeeded(workspace, common, decks: decks)
    }
    let desk = try StudyDesk(workspace: workspace, common: common)
    let draw =
      again ? try repeated(for: desk, in: workspace) : try drawn(for: desk, in: workspace)
    let limit = timeLimit.flatMap(TimeLimit.init)
    announce(draw, limit: limit, in: workspace)
    var settings = QuizSettings(
      seed: draw.seed, givesFeedback: feedback || desk.settings.givesFeedback,
      timeLimit: limit?.milliseconds, schedule: record ? desk.states : nil,
      accepted: try desk.accepted(), model: desk.replay.model,
      intervals: desk.settings.intervals())
    settings.intervalsOfDecks = desk.intervals(of: draw.banks)
    if record { settings.agenda = desk.agenda }
    var quiz = Quiz(questions: draw.questions, banks: draw.banks, settings: settings)
    let runner = SessionRunner(workspace: workspace, common: common, desk: desk)
    try runner.run { event, moment in quiz.handle(event, at: moment) }
  }

  /// Says what is asked, and for whom it is.
  @MainActor private func announce(_ draw: QuizDraw, limit: TimeLimit?, in workspace: Workspace) {
    for deck in draw.banks.map(\.deck)
    where draw.questions.contains(where: { $0.card.deck == deck.id }) {
      if let advisory = deck.advisory { workspace.console.write("\(deck.title): \(advisory)") }
    }
    guard !common.quiet else { return }
    var line = "quiz of \(Plural.count(draw.questions.count, "question")), seed \(draw.seed)"
    if again { line += ", what was missed" }
    if let limit { line += ", \(Figure.clock(milliseconds: limit.milliseconds)) for all of it" }
    workspace.console.write(line)
  }
}
