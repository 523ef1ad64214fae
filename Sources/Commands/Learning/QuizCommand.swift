import ArgumentParser
import DeckFormat
import LineEditing
import Questions
import Study

/// Asks a scored test that leaves the schedule alone.
struct QuizCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Take a scored test; the schedule is left alone.")

  @Argument(help: ArgumentHelp("Decks to ask, by name or file.", valueName: "deck"))
  var decks: [String] = []

  @Option(help: ArgumentHelp("The number of questions.", valueName: "count"))
  var count = 10

  @Option(help: ArgumentHelp("Draw the same questions again.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Ask in this form only.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("Ask about this topic only.", valueName: "topic"))
  var topic: [String] = []

  @Flag(help: "Show the answer after each question, not all at the end.")
  var feedback = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if count < 1 { throw ValidationError("'--count' is 1 or more") }
    let impossible = form.filter { !QuizPlan.forms.contains($0) }
    if let form = impossible.first {
      throw ValidationError(
        "'\(form.rawValue)' is rated by the learner, so a quiz cannot score it; choose one of "
          + QuizPlan.forms.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run(in workspace: Workspace) throws {
    if !workspace.isInSession {
      workspace.console.write(try LibraryLine.text(in: workspace, common))
    }
    try workspace.requireWriting(common)
    let desk = try StudyDesk(workspace: workspace, common: common)
    let banks = decks.isEmpty ? try desk.begunOrFirst() : try desk.banks(named: decks)
    try desk.checkTopics(topic, in: banks)
    let seed = seed ?? workspace.world.chance() % 1_000_000
    let wanted = Set(topic.map { $0.lowercased() })
    let questions = QuizPlan.questions(
      from: banks, count: count, seed: seed, forms: Set(form),
      includes: { wanted.isEmpty || wanted.contains($0.topic.lowercased()) })
    guard !questions.isEmpty else {
      throw CommandError(
        "quiz: error: there is nothing to ask with these words; leave out '--form' or '--topic', "
          + "or name another deck", status: .no)
    }
    for deck in banks.map(\.deck) where questions.contains(where: { $0.card.deck == deck.id }) {
      if let advisory = deck.advisory { workspace.console.write("\(deck.title): \(advisory)") }
    }
    if !common.quiet {
      workspace.console.write(
        "quiz of \(questions.count) \(questions.count == 1 ? "question" : "questions"), "
          + "seed \(seed)")
    }
    var quiz = Quiz(questions: questions, banks: banks, givesFeedback: feedback)
    let runner = SessionRunner(workspace: workspace, common: common, desk: desk)
    try runner.run { event, moment in quiz.handle(event, at: moment) }
  }
}
