import ArgumentParser
import LineEditing
import Presentation
import Study

/// Asks before something is done that nobody should do by a slip of the keys.
@MainActor
struct Confirmation {
  let console: Console

  /// Asks for a word to be typed.
  ///
  /// - Parameters:
  ///   - word: What must be typed.
  ///   - what: What would happen, in half a sentence.
  ///   - command: The command, for the message.
  /// - Throws: A ``CommandError`` if anything else is typed, or nobody is there to type.
  func require(_ word: String, _ what: String, command: String) throws {
    guard console.isInteractive else {
      throw CommandError("\(command): error: \(what); add '--yes' to do it", status: .usage)
    }
    console.write("\(what); type '\(word)' to do it")
    let answer = try console.read("> ", .reply)
    if case .interrupted = answer { throw ExitCode(CommandError.Status.interrupted.rawValue) }
    guard case .line(let typed) = answer, typed.trimmed == word else {
      throw CommandError(
        "\(command): error: nothing was changed, because '\(word)' was not typed; try again",
        status: .no)
    }
  }
}
