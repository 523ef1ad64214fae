import ArgumentParser
import Exchange
import Foundation
import Storage

/// Brings in what was learned elsewhere, and makes decks of other programs' cards and of texts.
struct ImportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a deck of an article, notes or cards, or bring in a log, reviews or progress.",
    discussion: """
      A file is recognized by its content.

      An article or notes (plain text, Markdown, a saved web page) become a deck of what they \
      state: definitions, other names, roles, stages, contrasts, questions. Lines of the page that \
      were left are told with the reason; what is doubtful is not asked before you looked at it.

      Cards become a deck in the library, named for its title: tables (CSV, TSV, whatever the \
      delimiter), Anki's "notes in plain text", lists of pairs as Quizlet exports them, Q: and A: \
      cards, flashcards of Obsidian, org-drill headings, quizzes in GIFT, Moodle's XML or the \
      Aiken format. What was taken, changed and left is \
      told with its line. A newer copy of the same file is brought into its deck: what you changed \
      or dropped there stays as you have it.

      A package of Anki (.apkg, .colpkg) becomes a deck for each of its decks, with the decks below \
      it as headings and the images that notes show beside it. Its review log becomes yours: what \
      you know follows from it, and a package that is brought in again adds only what is new. Cards \
      that Mnemosyne shares (.cards) become a deck with their images.

      Of what 'export log' and 'export reviews' write (CSV or JSON lines), the progress file of \
      another library, or another program's table of reviews with the columns 'card_id', \
      'review_time' and 'review_rating', what is there already is left out, so files can be \
      brought in in any order and any number of times. A backup of the progress is made before.

      Every library makes up an identifier for who learns. Where you learn in two that began \
      apart, say once in each that it is you, with '--as' and your name there.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files to bring in; a pipe is one too, and '-' is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the deck to this file, or with '-' to standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("Call the deck so, instead of by what the file says.", valueName: "title"))
  var title: String?

  @Flag(help: "Look at each fact before the deck is written: keep, drop or edit it.")
  var review = false

  @Flag(
    help: "Print the facts of the deck, a JSON object a line, and write no file but '--output'.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Who learned in the files is this learner of this library, now and in later imports.",
      valueName: "learner"))
  var `as`: String?

  @Flag(help: "Leave the review log of a package.")
  var withoutHistory = false

  @Flag(help: "Say what would be brought in, and write nothing.")
  var dryRun = false

  @Flag(help: "Leave out lines that are broken, and bring in the rest.")
  var keepGoing = false

  @Flag(help: "Erase learners, for good, who have answers here and were forgotten there.")
  var forget = false

  @OptionGroup var common: CommonOptions

  init() {}

  func validate() throws {
    if `as` != nil, common.learner != nil {
      throw ValidationError("'--as' and '--learner' exclude each other")
    }
    if json, output == "-" {
      throw ValidationError("'--json' and '--output -' both write to standard output")
    }
    if title?.allSatisfy(\.isWhitespace) ?? false {
      throw ValidationError("'--title' needs a word")
    }
  }

  func run(in workspace: Workspace) throws {
    // All files are looked at before the first is written from.
    var logs: [ImportFile] = []
    var sources: [DeckSource] = []
    var packages: [PackageFile] = []
    for name in files {
      let file = try FoundFile(name, from: workspace.world.workingDirectory)
      if PackageFile.isRecognized(file) {
        packages.append(try PackageFile(file, workspace: workspace, common: common))
      } else if let log = try ImportFile(file) {
        logs.append(log)
      } else {
        sources.append(try DeckSource(file, title: title))
      }
    }
    let deckCount = sources.count + packages.map(\.decks.count).reduce(0, +)
    if let option = output == nil ? title.map({ _ in "--title" }) : "--output", deckCount > 1,
      !packages.isEmpty
    {
      throw CommandError(
        "import: error: '\(option)' is for one deck, and there are \(deckCount); import them without",
        status: .usage)
    }
    if let output, sources.count > 1 {
      throw CommandError(
        "\(output): error: several files cannot become one deck; import them one by one",
        status: .usage)
    }
    if sources.isEmpty, packages.isEmpty, let option = deckOption {
      throw CommandError(
        "import: error: '\(option)' is for cards and texts, and none of these files is one",
        status: .usage)
    }
    let deck = DeckImport(
      workspace: workspace, common: common, output: output, isPlan: dryRun, isJSON: json,
      isReviewed: review)
    let learner = try `as`.flatMap { try workspace.store(common).learner(named: $0) }
    var names = PackageTitles(workspace: workspace, common: common)
    if !json || output != nil {
      for source in sources { try names.keep(try deck.target(of: source), for: source) }
    }
    let imports = try packages.map {
      try PackageImport(
        $0, deck: deck, learner: learner, title: title, takesHistory: !withoutHistory, names: &names
      )
    }
    if !logs.isEmpty { try bringIn(logs, to: workspace) }
    for source in sources { try deck.run(source) }
    for each in imports { try each.run() }
  }

  /// An option that was given and is only for what becomes a deck; nil if none was.
  private var deckOption: String? {
    if output != nil { return "--output" }
    if title != nil { return "--title" }
    return review ? "--review" : json ? "--json" : nil
  }

  @MainActor
  private func bringIn(_ found: [ImportFile], to workspace: Workspace) throws {
    let store = try workspace.store(common)
    if !dryRun { try workspace.requireWriting(common) }
    let named = try `as`.flatMap { try store.learner(named: $0) }
    let source = try ImportSource(
      workspace: workspace, common: common, as: named,
      hasTables: found.contains { [.reviewTable, .reviewLines].contains($0.format) })
    let imports = found.map {
      ProgressImport(
        $0, into: store, from: source, workspace: workspace, common: common,
        keepsGoing: keepGoing)
    }
    var plans: [ImportTally] = []
    var arrivals = try LearnerArrivals(in: store)
    var seen: Set<UUID>? = dryRun ? [] : nil
    var moves: Set<UUID> = []
    for each in imports { plans.append(try each.check(&arrivals, seen: &seen, moves: &moves)) }
    var joined: [ImportedLearner] = []
    for (each, plan) in zip(found, plans) {
      guard let named else { break }
      let learner = try ImportedLearner(
        plan, of: each.name, as: named, workspace: workspace, common: common)
      if let learner, !joined.contains(where: { $0.other == learner.other }) {
        joined.append(learner)
      }
    }
    for (each, plan) in zip(found, plans) {
      try ImportForgetting(workspace: workspace, common: common)
        .check(plan.forgotten, in: each.name, isWanted: forget)
    }
    if dryRun {
      tell(plans, of: found, joined, workspace.console)
      return
    }
    let change = ImportChange(workspace: workspace, common: common)
    // Forgetting replaces the backups, also one that was made a moment ago.
    for learner in Set(plans.flatMap(\.forgotten)).sorted(by: { $0.uuidString < $1.uuidString }) {
      try store.forgetAlso(learner)
    }
    let backup =
      joined.isEmpty && !plans.contains(where: \.brings) ? nil : try change.backUp(store)
    for learner in joined {
      try learner.join(in: store)
      workspace.console.write(learner.text(isPlan: false))
    }
    for (index, each) in imports.enumerated() {
      if plans[index].brings { plans[index] = try each.write(plans[index]) }
      plans[index].report(each.file.name, isPlan: false, to: workspace.console)
    }
    // What the notes say of these facts now tells later where they went.
    try store.rememberFacts(of: workspace.decks(common))
    if let backup, !common.quiet {
      try change.tellWayBack(plans, hasJoined: !joined.isEmpty, backup: backup)
    }
  }

  @MainActor
  private func tell(
    _ plans: [ImportTally], of files: [ImportFile], _ joined: [ImportedLearner],
    _ console: Console
  ) {
    for learner in joined { console.write(learner.text(isPlan: true)) }
    for (file, var plan) in zip(files, plans) {
      plan.arrivals.removeAll { arrival in joined.contains { $0.other == arrival.learner.id } }
      plan.report(file.name, isPlan: true, to: console)
    }
  }
}
