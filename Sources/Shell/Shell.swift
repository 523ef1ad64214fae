package import LineEditing

/// The prompt loop: reads commands line by line and performs them.
///
/// It knows no commands; whoever makes it says how a line is read and what the words do.
@MainActor
package struct Shell {
  /// What performing a command leads to.
  package enum Outcome: Equatable, Sendable {
    /// The loop goes on; the command's exit status.
    case done(Int32)
    /// The loop ends; the exit status.
    case leave(Int32)
  }

  private let read: () throws -> LineResult
  private let perform: ([String]) -> Outcome
  private let write: (String) -> Void

  /// Creates a loop.
  ///
  /// - Parameters:
  ///   - read: Reads the next line; throws where the input itself is at fault.
  ///   - write: Writes a line for people.
  ///   - perform: Performs the words of a line; no words stand for an empty line.
  package init(
    read: @escaping () throws -> LineResult, write: @escaping (String) -> Void,
    perform: @escaping ([String]) -> Outcome
  ) {
    self.read = read
    self.write = write
    self.perform = perform
  }

  /// Runs until the input ends, a command leaves, or Ctrl-C is pressed twice.
  ///
  /// - Returns: The exit status of the last command; 0 if there was none; 130 after Ctrl-C.
  package func run() -> Int32 {
    var status: Int32 = 0
    var wasInterrupted = false
    while true {
      let result: LineResult
      do {
        result = try read()
      } catch {
        write("\(error)")
        return 74
      }
      switch result {
      case .endOfInput: return status
      case .interrupted(let hadText):
        if wasInterrupted && !hadText { return 130 }
        wasInterrupted = !hadText
        if !hadText { write("Ctrl-C again, Ctrl-D or 'quit' leaves") }
      case .cutLine(_, let byteCount):
        wasInterrupted = false
        write("cardinal: error: a command of \(byteCount) bytes is too long to be one")
        status = 64
      case .line(let line):
        wasInterrupted = false
        // A pasted text of several lines is as many commands.
        for part in line.split(separator: "\n", omittingEmptySubsequences: false) {
          switch perform(line: String(part)) {
          case .done(let code): status = code
          case .leave(let code): return code
          }
        }
      }
    }
  }

  private func perform(line: String) -> Outcome {
    let words = LineWord.split(line)
    if words.last?.openQuote != nil {
      write("cardinal: error: a quotation mark is not closed; add one, or leave it out")
      return .done(64)
    }
    return perform(words.map(\.text))
  }
}
