import ArgumentParser
import DeckFormat
import Markup
import Questions
import Storage

/// Reports what is wrong with deck files.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report mistakes in decks.",
    discussion: """
      Errors keep a fact from being read, warnings from being asked well; notes say what is kept \
      but not asked, or not in every form. The exit status is 1 if there are errors.
      """)

  @Argument(help: ArgumentHelp("Files, folders or decks; all decks for none.", valueName: "deck"))
  var files: [String] = []

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let loaded = try DeckFiles(workspace: workspace, common: common).read(files)
    let diagnostics = loaded.decks.flatMap(Self.diagnostics)
    for diagnostic in diagnostics where !common.quiet || diagnostic.severity == .error {
      workspace.console.write(json ? try line(of: diagnostic) : diagnostic.description)
    }
    for problem in loaded.problems { workspace.console.writeError(problem.description) }
    if !json && !common.quiet { workspace.console.write(sum(of: diagnostics, in: loaded)) }
    let hasErrors = diagnostics.contains { $0.severity == .error } || !loaded.problems.isEmpty
    if hasErrors { throw ExitCode(CommandError.Status.no.rawValue) }
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
      let number = diagnostics.count { $0.severity == severity }
      return "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    let decks = loaded.decks.count
    let facts = loaded.decks.reduce(0) { $0 + $1.factCount }
    return "\(decks) \(decks == 1 ? "deck" : "decks"), \(facts) \(facts == 1 ? "fact" : "facts"): "
      + [count(.error, "error"), count(.warning, "warning"), count(.note, "note")]
      .joined(separator: ", ")
  }
}
