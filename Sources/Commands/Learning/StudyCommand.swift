import ArgumentParser
import DeckFormat
import LineEditing
import Presentation
import Questions
import Scheduling
import Storage
import Study

/// Asks what is due, then what is new.
struct StudyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Study what is due, then new facts.",
    discussion: """
      Cards that are due come first, then new facts, which are shown before they are asked. Without \
      a deck, every deck you have begun is studied; name a deck to begin it.

      While a question waits, digits and punctuation are commands: a number chooses, Enter twice \
      shows the answer, '?' gives a hint, '-' skips, '!' corrects the verdict, '<' takes the last \
      answer back, ':quit' leaves; ':why', ':source', ':edit', ':suspend', ':bury', ':flag' and \
      ':report' do more.
      """)

  @Argument(help: ArgumentHelp("Decks to study, by name or file.", valueName: "deck"))
  var decks: [String] = []

  @Option(
    help: ArgumentHelp(
      "Ask at most this many questions, then leave; 0 for any number.", valueName: "count"))
  var limit: Int?

  @Option(
    help: ArgumentHelp("Ask for at most this many minutes, 0 for any number.", valueName: "count"))
  var minutes: Int?

  @Option(help: ArgumentHelp("Meet at most this many new facts today.", valueName: "count"))
  var new: Int?

  @Option(help: ArgumentHelp("Only facts of decks with this tag.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("Only facts of this topic.", valueName: "topic"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("Ask in this form only.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("Also what is due within this many days.", valueName: "days"))
  var ahead = 0

  @Flag(help: "Ask everything known, due or not, and leave the schedule alone.")
  var cram = false

  @Flag(help: "Ask new facts before they are shown.")
  var pretest = false

  @Flag(help: "Exit with status 1 if there was nothing to study.")
  var exitStatus = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if let limit, limit < 0 { throw ValidationError("'--limit' is 0 or more") }
    if let minutes, !(0...1440).contains(minutes) {
      throw ValidationError("'--minutes' is 0 to 1440")
    }
    if let new, new < 0 { throw ValidationError("'--new' is 0 or more") }
    if ahead < 0 { throw ValidationError("'--ahead' is 0 or more") }
    if let form = form.first(where: { $0.evidence == .none }) {
      throw ValidationError(
        "'\(form.rawValue)' shows too little to schedule by, so 'quiz' asks it and 'study' does not; "
          + "choose one of "
          + Form.allCases.filter { $0.evidence != .none }.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run(in workspace: Workspace) throws {
    if !workspace.isInSession, !common.quiet {
      workspace.console.write(try LibraryLine.text(in: workspace, common))
    }
    try workspace.requireWriting(common)
    if !workspace.isInSession { try Mending.offerIfNeeded(workspace, common, decks: decks) }
    var desk = try StudyDesk(workspace: workspace, common: common)
    desk.settings.use(new.map { .count($0) }, for: .new, option: "--new")
    try desk.checkTags(tag)
    let banks = try desk.banks(named: decks, tags: tag)
    try TopicNames.check(topic, in: banks)
    let plan = desk.plan(
      banks, newLimit: new, ahead: ahead, isCram: cram, isBeginningAllowed: !decks.isEmpty,
      topics: topic, forms: form)
    guard !plan.due.isEmpty || !plan.lessons.isEmpty else {
      workspace.console.write(try desk.nothingToStudy(plan, banks: banks, named: decks))
      if exitStatus { throw ExitCode(1) }
      return
    }
    for deck in banks.map(\.deck) where deck.advisory != nil && desk.isAsked(deck, in: plan) {
      workspace.console.write("\(deck.title): \(deck.advisory ?? "")")
    }
    var settings = SessionSettings(learner: desk.learner.id, model: desk.replay.model)
    settings.intervals = desk.settings.intervals()
    settings.intervalsOfDecks = desk.intervals(of: banks)
    settings.questionLimit = limit.map { $0 == 0 ? nil : $0 } ?? desk.settings.questionLimit
    settings.timeLimit = desk.settings.timeLimit
    settings.isCram = cram
    settings.leechLapses = desk.settings.leechLapses
    settings.isPretest = pretest || desk.settings.isPretest
    settings.forms = Set(form)
    settings.waitsAfterMistakes = workspace.console.isInteractive
    if !workspace.console.isInteractive {
      // Nobody is there to say whether to go on; the input says it by going on.
      settings.questionLimit = limit == 0 ? nil : limit
      settings.timeLimit = nil
    }
    if let minutes { settings.timeLimit = minutes == 0 ? nil : Int64(minutes) * 60_000 }
    var session = Session(
      plan: plan, banks: banks, states: desk.states, accepted: try desk.accepted(),
      confusions: try desk.confusions(), agenda: desk.agenda, settings: settings)
    var runner = SessionRunner(workspace: workspace, common: common, desk: desk)
    if limit ?? 0 > 0 || minutes ?? 0 > 0 {
      runner.endsAtLimit = true
      runner.timeLimit = settings.timeLimit
      runner.questionLimit = settings.questionLimit
    }
    let hasAsked = try runner.run { event, moment in session.handle(event, at: moment) }
    if session.isFinished, session.summary.isDone, !common.quiet, !cram, form.isEmpty,
      let left = desk.newFactsLeft(plan, limit: newLimit(plan, at: desk), words: words)
    {
      workspace.console.write(left)
    }
    if !hasAsked, !form.isEmpty {
      workspace.console.write("none of these facts can be asked in this form")
    }
    if !hasAsked, exitStatus { throw ExitCode(1) }
  }
}

extension StudyCommand {
  /// The new facts of the day where they are all met; nil where something else keeps some back.
  @MainActor private func newLimit(_ plan: StudyPlan, at desk: StudyDesk) -> Int? {
    if case .dayIsFull(let limit)? = plan.pause { return limit }
    return plan.isDayFull ? plan.newLimit : nil
  }

  /// What was named, as it is typed again.
  private var words: [String] {
    (decks + tag.flatMap { ["--tag", $0] } + topic.flatMap { ["--topic", $0] }).map(LineWord.quoted)
  }
}

extension Form: ExpressibleByArgument {}
