import ArgumentParser
import DeckFormat
import LineEditing
import Presentation
import Questions
import Storage
import Study

/// Does what a session or quiz asks of the world: shows, reads lines, writes events.
@MainActor
struct SessionRunner {
  /// Whether the session ends at its limit without asking.
  var endsAtLimit = false
  /// The questions after which it ends then; nil for no limit.
  var questionLimit: Int?
  /// The milliseconds after which it ends then; nil for no limit.
  var timeLimit: Int64?
  private let workspace: Workspace
  private let common: CommonOptions
  private let desk: StudyDesk
  private let journal: Journal
  private let text: ScreenText

  init(workspace: Workspace, common: CommonOptions, desk: StudyDesk) {
    self.workspace = workspace
    self.common = common
    self.desk = desk
    journal = Journal(workspace: workspace, common: common, learner: desk.learner.id)
    text = ScreenText(style: workspace.style(common), today: desk.today)
  }

  /// Runs until the machine finishes.
  ///
  /// - Parameter handle: Moves the machine on by an event.
  /// - Throws: What keeps lines from being read; answers that were given are on disk by then.
  /// - Returns: Whether anything was shown that waits for a line.
  @discardableResult
  func run(_ handle: (SessionEvent, Moment) -> [SessionEffect]) throws -> Bool {
    var effects = handle(.begin, workspace.world.now())
    var hasAsked = false
    // Why the last answer is not on disk; nil if it is.
    var failure: String?
    var isInterrupted = false
    while true {
      var next: SessionEvent?
      for effect in effects {
        switch effect {
        case .show(let screen): show(screen)
        case .ask(let prompt):
          hasAsked = true
          next = try answer(to: prompt)
        case .record(let content, let at): next = journal.record(content, at: at)
        case .replace(let event, let content, let at):
          next = journal.replace(event, with: content, at: at)
        case .retract(let event): next = journal.retract(event)
        case .edit(let deck, let line): next = edit(deck: deck, line: line)
        case .finish:
          if let failure { throw Self.notSaved(failure) }
          if isInterrupted, !workspace.isInSession {
            throw ExitCode(CommandError.Status.interrupted.rawValue)
          }
          return hasAsked
        }
      }
      guard let next else { return hasAsked }
      switch next {
      case .recordFailed(let reason):
        // Nobody is there to try again: the next lines are replies to other questions.
        guard workspace.console.isInteractive else { throw Self.notSaved(reason) }
        failure = reason
      case .recorded: failure = nil
      default: break
      }
      switch next {
      case .interrupted: isInterrupted = true
      // What is written because of an interruption does not end it.
      case .recorded, .recordFailed: break
      default: isInterrupted = false
      }
      effects = handle(next, workspace.world.now())
    }
  }

  private static func notSaved(_ reason: String) -> CommandError {
    CommandError("\(reason)\nthe last answer is not saved", status: .inputOutput)
  }

  private func show(_ screen: Screen) {
    if case .source(let deck, let line, isAnswered: true) = screen {
      workspace.console.write(source(of: deck, line: line))
      return
    }
    workspace.console.write(text.text(of: screen, place: place))
  }

  private func answer(to prompt: Prompt) throws -> SessionEvent {
    if case .goOn(let answered) = prompt, endsAtLimit {
      if answered < questionLimit ?? .max, let minutes = timeLimit.map({ Int($0 / 60_000) }) {
        workspace.console.write(
          minutes == 1 ? "the minute is over" : "the \(minutes) minutes are over")
      }
      return .endOfInput
    }
    if workspace.console.isInteractive, let question = PromptText.question(of: prompt) {
      let width = workspace.style(common).textWidth
      workspace.console.write(Wrapping.lines(question, width: width).joined(separator: "\n"))
    }
    switch try workspace.console.read(PromptText.text(of: prompt), .reply) {
    case .line(let line):
      // A reply is one line; a pasted text of several is joined.
      return .line(line.split(separator: "\n").joined(separator: " "))
    case .cutLine(_, let byteCount):
      workspace.console.writeError(
        "cardinal: error: a reply of \(byteCount) bytes is too long; it was not read")
      return .interrupted(hadText: true)
    case .interrupted(let hadText): return .interrupted(hadText: hadText)
    case .endOfInput: return .endOfInput
    }
  }

  /// Where a fact stands, as a learner finds it: `Decks/heist.md:14`.
  private func place(_ deck: String, _ line: Int) -> String {
    "\(workspace.deck(deck, common)?.path ?? deck):\(line)"
  }

  private func source(of deck: String, line: Int) -> String {
    guard let file = file(of: deck), let lines = try? DeckFile.read(file) else {
      return place(deck, line)
    }
    let all = lines.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = all[max(0, line - 2)..<min(all.count, line + 2)]
    return place(deck, line) + "\n"
      + shown.enumerated().map { index, content in
        let number = max(0, line - 2) + index + 1
        return "\(number == line ? ">" : " ") \(number) | \(String(content).sanitized)"
      }.joined(separator: "\n")
  }

  private func file(of deck: String) -> String? {
    guard let library = try? workspace.library(common), let deck = workspace.deck(deck, common)
    else { return nil }
    let path = deck.path
    return library.decks.file(of: deck)
      ?? (path.hasPrefix("/") ? path : "\(workspace.world.workingDirectory)/\(path)")
  }

  private func edit(deck: String, line: Int) -> SessionEvent {
    guard let file = file(of: deck) else { return .edited(nil) }
    if let problem = workspace.world.edit(file, line) {
      workspace.console.writeError(problem)
      return .edited(nil)
    }
    let name = workspace.deck(deck, common).map { $0.path.hasPrefix("Decks/") ? deck : $0.path }
    workspace.forgetDecks()
    return .edited(try? desk.banks(named: [name ?? deck]))
  }
}
