import ArgumentParser
import Foundation
import LineEditing
import Questions
import Storage
import Study

@testable import Commands

/// A library in a temporary folder, a clock that stands still, and a terminal that is a script.
@MainActor
final class Desk {
  /// The library's folder.
  let root: String
  /// The time; tests move it.
  var now: Moment
  /// Everything that was shown: output, prompts with what was typed, and errors.
  private(set) var transcript = ""
  /// What was written to standard output alone.
  private(set) var output = ""
  /// What was written to standard error alone.
  private(set) var errors = ""
  /// Where the editor was opened: the file in the library and the line.
  private(set) var edited: [String] = []
  /// What another program does while this one waits for a line; nil for nothing.
  var meanwhile: (() -> Void)?
  private var script: [LineResult] = []
  private let isInteractive: Bool
  private var opened: Workspace?

  /// Monday, 2026-03-02, 09:00 UTC.
  static let start = Moment(milliseconds: 1_772_442_000_000, utcOffset: 0)

  /// Makes a library with some decks, by their file names.
  init(decks: [String: String], isInteractive: Bool = true, environment: [String: String] = [:])
    throws
  {
    self.isInteractive = isInteractive
    now = Self.start
    root = NSTemporaryDirectory() + "cardinal-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: root + "/Decks", withIntermediateDirectories: true)
    try files.createDirectory(atPath: root + "/Progress", withIntermediateDirectories: true)
    for (name, text) in decks {
      try text.write(toFile: "\(root)/Decks/\(name)", atomically: true, encoding: .utf8)
    }
    var variables = [
      "XDG_STATE_HOME": root + "/state", "XDG_DATA_HOME": root + "/data", "USER": "kim",
      "XDG_CONFIG_HOME": root + "/config",
    ]
    variables.merge(environment) { $1 }
    // Forms and orders are drawn from the learner's identifier, which must not differ from run to run.
    let learner = Learner(
      id: UUID(uuid: (1, 2, 3, 4, 5, 6, 0x77, 8, 0x89, 10, 11, 12, 13, 14, 15, 16)), name: "kim")
    try ProgressStore(path: "\(root)/Progress/progress.sqlite").addLearner(learner)
    open(environment: variables)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Starts the program anew on the same library.
  func restart() {
    open(environment: opened?.world.environment ?? [:])
  }

  private func open(environment: [String: String]) {
    let console = Console(
      read: { [unowned self] prompt, _ in self.read(prompt) },
      write: { [unowned self] in
        self.output += $0 + "\n"
        self.transcript += $0 + "\n"
      },
      writeBytes: { [unowned self] bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        self.output += text
        self.transcript += text
      },
      writeError: { [unowned self] in
        self.errors += $0 + "\n"
        self.transcript += $0 + "\n"
      }, isInteractive: isInteractive, outputIsTerminal: isInteractive)
    let world = World(
      environment: environment, workingDirectory: root, executable: root + "/bin/cardinal",
      now: { [unowned self] in self.now }, chance: { 7 },
      edit: { [unowned self] path, line in
        self.edited.append("\(path.replacingOccurrences(of: self.root + "/", with: "")):\(line)")
        return nil
      })
    opened = Workspace(console: console, world: world)
  }

  private func read(_ prompt: String) -> LineResult {
    meanwhile?()
    let next = script.isEmpty ? .endOfInput : script.removeFirst()
    if isInteractive {
      switch next {
      case .line(let line): transcript += (prompt + line).trimmingTrailingSpaces + "\n"
      case .interrupted: transcript += prompt + "^C\n"
      default: transcript += prompt.trimmingTrailingSpaces + "\n"
      }
    }
    // Some seconds pass while somebody types.
    now = Moment(milliseconds: now.milliseconds + 4000, utcOffset: now.utcOffset)
    return next
  }

  /// Performs a command while some lines are typed.
  ///
  /// - Returns: The exit status.
  @discardableResult
  func run(_ words: String, typing lines: [String] = []) -> Int32 {
    run(words, script: lines.map(LineResult.line))
  }

  /// Performs a command while something is typed or pressed.
  @discardableResult
  func run(_ words: String, script: [LineResult]) -> Int32 {
    self.script = script
    transcript = ""
    output = ""
    errors = ""
    guard let opened else { return -1 }
    return Performer.perform(words.split(separator: " ").map(String.init), in: opened)
  }

  /// The day each reviewed card is due.
  func due() throws -> [Card.ID: Int] {
    guard let opened else { return [:] }
    return try StudyDesk(workspace: opened, common: CommonOptions.parse([])).states.mapValues(
      \.dueDay)
  }

  /// What is known of each reviewed card.
  func states() throws -> [Card.ID: CardState] {
    guard let opened else { return [:] }
    return try StudyDesk(workspace: opened, common: CommonOptions.parse([])).states
  }

  /// The cards a session on all decks would ask as due.
  func plannedCards(newFacts: Int) throws -> [Card.ID] {
    guard let opened else { return [] }
    let desk = try StudyDesk(workspace: opened, common: CommonOptions.parse([]))
    let states = desk.states
    return desk.plan(try desk.banks(named: []), newLimit: newFacts, isBeginningAllowed: false).due
      .map(\.id).filter { states[$0] != nil }
  }

  /// What Tab offers behind the beginning of a line.
  func completions(of line: String) throws -> [String] {
    guard let opened, let point = CompletionPoint(line: line) else { return [] }
    return try Completer(workspace: opened, common: CommonOptions.parse([])).completions(at: point)
  }

  /// What was shown, with the library's folder named `LIBRARY`.
  var shown: String { transcript.replacingOccurrences(of: root, with: "LIBRARY") }

  /// Lets days go by.
  func sleep(days: Int) {
    now = Moment(
      milliseconds: now.milliseconds + Int64(days) * 86_400_000, utcOffset: now.utcOffset)
  }
}

extension String {
  /// This text without spaces at its end.
  var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
