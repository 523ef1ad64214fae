import DeckFormat
import LineEditing
import Presentation
import Questions
import Shell
import Storage
import Study

/// The session that `cardinal` alone opens: a welcome, then commands until somebody leaves.
@MainActor
struct InteractiveSession {
  private let workspace: Workspace
  private let common: CommonOptions

  init(workspace: Workspace, common: CommonOptions) {
    self.workspace = workspace
    self.common = common
  }

  /// Runs the session.
  ///
  /// - Returns: The exit status of its last command.
  func run() throws -> Int32 {
    let console = workspace.console
    console.write(try LibraryLine.text(in: workspace, common))
    // Whoever learns at the beginning learns to the end, whatever other sessions do.
    try workspace.setLearner(named: workspace.learner(common).name, common)
    workspace.rootOptions = common
    try Mending.offerIfNeeded(workspace, common)
    let suggestion = try welcome()
    workspace.isInSession = true
    let library = try workspace.library(common)
    let history = "\(library.progressFolder)/history"
    if console.isInteractive {
      console.loadHistory(history)
      console.setCompletions { [workspace, common] point in
        Completer(workspace: workspace, common: common).completions(at: point)
      }
    }
    var enter: [String]? = suggestion
    let shell = Shell(
      read: { try console.read("cardinal> ", .command) },
      write: { console.writeError($0) },
      perform: { words in
        switch words.first {
        case nil:
          // An empty line of a piped script is just that.
          guard console.isInteractive, let words = enter else { return .done(0) }
          enter = ["study"]
          return .done(perform(words))
        case "quit"?, "exit"?, "q"?, ":quit"?, ":q"?: return .leave(0)
        case "?"?: return .done(perform(["help"]))
        case let first?:
          if first == "study" { enter = ["study"] }
          defer { if console.isInteractive { console.saveHistory(history) } }
          return .done(perform(words))
        }
      })
    return shell.run()
  }

  private func perform(_ words: [String]) -> Int32 {
    // The notes may have been edited since the last command.
    workspace.forgetDecks()
    return Performer.perform(words, in: workspace)
  }

  /// Shows what is due and what to type.
  ///
  /// - Returns: The command that Enter stands for; nil in an empty library.
  private func welcome() throws -> [String]? {
    let console = workspace.console
    let desk = try StudyDesk(workspace: workspace, common: common)
    let banks = StudyDesk.shelf(try desk.banks(named: []))
    guard !banks.isEmpty else {
      console.write(
        StudyDesk.noDecks(in: try workspace.library(common))
          + "\n'help' lists the commands, 'quit' leaves")
      return nil
    }
    let allDue = banks.reduce(0) { $0 + desk.due(in: $1) }
    let due = min(allDue, desk.reviewsLeft ?? allDue)
    let width = banks.prefix(Self.shownDecks).map { $0.deck.id.terminalWidth }.max() ?? 0
    for bank in banks.prefix(Self.shownDecks) {
      console.write(line(for: bank, desk: desk, width: width))
    }
    if banks.count > Self.shownDecks {
      console.write("  and \(banks.count - Self.shownDecks) more; 'decks' lists all")
    }
    let begun = desk.begunDecks
    let first = banks.first { $0.deck.audience == .everyone } ?? banks[0]
    let isAnythingBegun = banks.contains { begun.contains($0.deck.id) }
    let words = isAnythingBegun ? ["study"] : ["study", first.deck.id]
    let what =
      due > 0
      ? "Enter studies what is due (\(due))"
      : isAnythingBegun
        ? (allDue > 0 ? "today's due cards are answered" : "nothing is due")
          + "; Enter looks for new facts"
        : "Enter begins '\(first.deck.id)'"
    if console.isInteractive {
      console.write(
        Wrapping.lines(
          "\(what); 'study DECK' another deck; 'quiz', 'stats', 'show DECK'; 'help'; 'quit'",
          width: workspace.style(common).width
        ).joined(separator: "\n"))
    }
    return words
  }

  private static let shownDecks = 12

  private func line(for bank: Bank, desk: StudyDesk, width: Int) -> String {
    let deck = bank.deck
    let due = desk.due(in: bank)
    let met = bank.cards.contains { desk.states[$0.id] != nil }
    let state = !met ? "new" : due > 0 ? "\(due) due" : "nothing due"
    let pad = String(repeating: " ", count: max(0, width - deck.id.terminalWidth))
    let audience = deck.audience == .adults ? ", for adults" : ""
    return "  \(deck.id)\(pad)  \(state), \(Plural.count(deck.factCount, "fact"))\(audience)"
  }
}
