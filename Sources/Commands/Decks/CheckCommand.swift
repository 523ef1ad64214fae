import ArgumentParser
import DeckFormat
import Markup
import Presentation
import Questions
import Storage

/// Reports what is wrong with deck files.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report mistakes in decks.",
    discussion: """
      Errors keep a fact from being read, warnings from being asked well; notes say what is kept \
      but not asked, or not in every form. The exit status is 1 if there are errors.

      Where no file is named, facts that were learned and are elsewhere in the notes now, or under \
      another name, are listed too; '--mend' lets their history follow them.
      """)

  @Argument(help: ArgumentHelp("Files, folders or decks; all decks for none.", valueName: "deck"))
  var files: [String] = []

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @Flag(help: "Let the history of facts follow them where the notes renamed or moved them.")
  var mend = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if mend, !files.isEmpty {
      throw ValidationError("'--mend' looks at all decks of the library; name none")
    }
    if mend, json { throw ValidationError("'--mend' and '--json' do not go together") }
  }

  func run(in workspace: Workspace) throws {
    if mend { return try mend(in: workspace) }
    let loaded = try DeckFiles(workspace: workspace, common: common).read(files)
    let diagnostics = loaded.decks.flatMap(Self.diagnostics)
    for diagnostic in diagnostics where !common.quiet || diagnostic.severity == .error {
      workspace.console.write(json ? try line(of: diagnostic) : diagnostic.description)
    }
    for problem in loaded.problems { workspace.console.writeError(problem.description) }
    if !json && !common.quiet { workspace.console.write(sum(of: diagnostics, in: loaded)) }
    if files.isEmpty, !common.quiet { try tellMoves(in: workspace) }
    let hasErrors = diagnostics.contains { $0.severity == .error } || !loaded.problems.isEmpty
    if hasErrors { throw ExitCode(CommandError.Status.no.rawValue) }
  }

  @MainActor
  private func mend(in workspace: Workspace) throws {
    try workspace.requireWriting(common)
    let mending = try Mending(workspace: workspace, common: common)
    let console = workspace.console
    tell(mending.orphans, in: workspace)
    guard !mending.moves.isEmpty else {
      console.write("no fact with a history was renamed or moved")
      return
    }
    guard !console.isInteractive else { return try mending.offer() }
    for line in MoveText(mending.moves).lines(width: workspace.style(common).width) {
      console.write(line)
    }
    try mending.apply(mending.moves)
    console.write(Mending.told(mending.moves.count))
  }

  /// Says what of the learned facts is elsewhere in the notes now, and what is nowhere.
  @MainActor
  private func tellMoves(in workspace: Workspace) throws {
    let mending = try Mending(workspace: workspace, common: common)
    if json {
      for move in mending.moves {
        workspace.console.write(try record(move.to, "moved", MoveText.line(move)))
      }
      for fact in mending.orphans {
        workspace.console.write(
          try record(
            fact, "gone", "\(MoveText.title(fact)) is in no deck now; its history is kept"))
      }
      return
    }
    if !mending.moves.isEmpty {
      workspace.console.write(
        "\(Mending.found(mending.moves.count)); 'check --mend' lets the history follow:")
      for line in MoveText(mending.moves).lines(width: workspace.style(common).width) {
        workspace.console.write(line)
      }
    }
    tell(mending.orphans, in: workspace)
  }

  /// The most facts that are named of those that are in no deck.
  private static let mostOrphans = 20

  /// Names the facts that left the notes, with what a person needs to give one its history back.
  @MainActor
  private func tell(_ orphans: [FactSnapshot], in workspace: Workspace) {
    guard let first = orphans.first else { return }
    let isOne = orphans.count == 1
    let width = workspace.style(common).width
    let head =
      "\(Plural.count(orphans.count, "fact")) with a history \(isOne ? "is" : "are") in no deck "
      + "now; the history is kept and comes back with the notes, or with "
      + "'<!-- id: \(first.lastPart) -->' behind a fact that is \(isOne ? "it" : "the first"):"
    var lines = Wrapping.lines(head, width: width)
    for fact in orphans.prefix(Self.mostOrphans) {
      lines += Wrapping.lines(
        "\(fact.deck):\(fact.id)  \(MoveText.title(fact))", width: width, indent: "  ")
    }
    for line in lines { workspace.console.write(line) }
    if orphans.count > Self.mostOrphans {
      workspace.console.write("  and \(orphans.count - Self.mostOrphans) more; '--json' has all")
    }
  }

  private func record(_ fact: FactSnapshot, _ code: String, _ message: String) throws -> String {
    try JSON.line(
      of: Record(
        path: fact.path, line: fact.line, column: 1, severity: Diagnostic.Severity.note.rawValue,
        code: code, message: message))
  }

  /// What the reader of a deck and the review of its questions found, by place.
  private static func diagnostics(of deck: Deck) -> [Diagnostic] {
    (deck.diagnostics + DeckReview.diagnostics(of: Bank(deck)))
      .sorted { ($0.location, $0.code) < ($1.location, $1.code) }
  }

  private func line(of diagnostic: Diagnostic) throws -> String {
    try JSON.line(
      of: Record(
        path: diagnostic.path, line: diagnostic.location.line, column: diagnostic.location.column,
        severity: diagnostic.severity.rawValue, code: diagnostic.code,
        message: diagnostic.message))
  }

  private struct Record: Encodable {
    var path: String
    var line: Int
    var column: Int
    var severity: String
    var code: String
    var message: String
  }

  /// How much was read and how much is wrong: `5 decks, 173 facts: 0 errors, 2 warnings, 1 note`.
  private func sum(of diagnostics: [Diagnostic], in loaded: LoadedDecks) -> String {
    func count(_ severity: Diagnostic.Severity, _ word: String) -> String {
      let number =
        diagnostics.count { $0.severity == severity }
        + (severity == .error ? loaded.problems.count : 0)
      return "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    let decks = loaded.decks.count
    let facts = loaded.decks.reduce(0) { $0 + $1.factCount }
    return "\(decks) \(decks == 1 ? "deck" : "decks"), \(facts) \(facts == 1 ? "fact" : "facts"): "
      + [count(.error, "error"), count(.warning, "warning"), count(.note, "note")]
      .joined(separator: ", ")
  }
}
