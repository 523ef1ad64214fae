import ArgumentParser
import DeckFormat
import LineEditing
import Storage

/// Performs the words of a command and turns whatever goes wrong into a sentence and a status.
@MainActor
package enum Performer {
  /// Performs the words this program was started with, and returns its exit status.
  package static func performAlone(world: World) -> Int32 {
    let workspace = Workspace(console: .standard(), world: world)
    let status = perform(Array(CommandLine.arguments.dropFirst()), in: workspace)
    workspace.close()
    guard let failure = workspace.console.outputFailure() else { return status }
    workspace.console.writeError(failure)
    return CommandError.Status.inputOutput.rawValue
  }

  /// Performs the words of a command, and returns the exit status.
  package static func perform(_ words: [String], in workspace: Workspace) -> Int32 {
    let named = words.first == "help" ? words.dropFirst().first : words.first
    if let named, let complaint = complaint(about: named) {
      workspace.console.writeError(complaint)
      return CommandError.Status.usage.rawValue
    }
    workspace.words = words
    do {
      var command = try Cardinal.parseAsRoot(Numbers.guarded(SearchWords.guarded(words)))
      if let command = command as? any Command {
        try command.run(in: workspace)
      } else {
        // The parser's own: help and completion scripts.
        try command.run()
      }
      return 0
    } catch {
      let status = report(error, to: workspace.console)
      if workspace.isInSession, words == ["help"] {
        workspace.console.write(
          "\nIn this session: Enter studies, Tab completes, 'quit' leaves; 'help study' lists the "
            + "keys while a\nquestion waits.")
      }
      return status
    }
  }

  private static func report(_ error: any Error, to console: Console) -> Int32 {
    switch error {
    case let error as CommandError:
      console.writeError(error.description)
      return error.status.rawValue
    case let error as StorageError:
      console.writeError(error.description)
      return CommandError.status(of: error).rawValue
    case let error as InputError:
      console.writeError("\(error)")
      return CommandError.Status.inputOutput.rawValue
    case let code as ExitCode: return code.rawValue
    default:
      let status = Cardinal.exitCode(for: error).rawValue
      let message = Numbers.explained(Cardinal.fullMessage(for: error))
      if !message.isEmpty {
        if status == 0 { console.write(message) } else { console.writeError(message) }
      }
      return status
    }
  }

  /// What to say of a first word that is no command; nil if it is one.
  private static func complaint(about word: String) -> String? {
    guard !word.hasPrefix("-") else { return nil }
    if word == "help" || Cardinal.commandNames(all: true).contains(word) { return nil }
    let shown = Cardinal.commandNames(all: false) + ["help"]
    let hint = EditDistance.nearest(to: word, in: shown).map { "did you mean '\($0)'?" }
    return "cardinal: error: there is no command '\(word)'; \(hint ?? "'help' lists them")"
  }
}
