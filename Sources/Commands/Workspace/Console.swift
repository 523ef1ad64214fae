package import LineEditing

/// Where a command's words come from and its text goes to.
@MainActor
package struct Console {
  /// What a line is read for.
  package enum Purpose: Sendable {
    /// A command: kept in the history, completed with Tab.
    case command
    /// A reply to a question: neither.
    case reply
    /// A word of a teacher before a class: as a command, and the keys of a presenter's remote give an
    /// empty line.
    case step
  }

  /// Reads a line; shows the prompt on a terminal only.
  package var read: (_ prompt: String, _ purpose: Purpose) throws -> LineResult
  /// Writes a text and a line end to standard output.
  package var write: (String) -> Void
  /// Writes bytes to standard output as they are.
  package var writeBytes: (ArraySlice<UInt8>) throws -> Void
  /// Writes a text and a line end to standard error.
  package var writeError: (String) -> Void
  /// Writes a text to standard error as it stands, so that a line can be rewritten; nil where that is
  /// no terminal that can.
  package var writeStatus: ((String) -> Void)?
  /// What Tab completes a command with.
  package var setCompletions: (@escaping (CompletionPoint) -> [String]) -> Void
  /// Reads the history of commands from a file, or writes it; problems are reported, not thrown.
  package var loadHistory: (String) -> Void
  package var saveHistory: (String) -> Void
  /// Whether a person types and reads at a terminal.
  package var isInteractive: Bool
  /// Whether standard output is a terminal.
  package var outputIsTerminal: Bool
  /// Whether color is wanted where nothing else is said.
  package var wantsColor: Bool
  /// Whether the terminal can do nothing but print.
  package var isDumb: Bool
  /// The columns of the terminal, which may change at any time.
  package var columns: () -> Int
  /// Why something that was written to standard output did not arrive; nil if all did.
  package var outputFailure: () -> String?

  /// Creates a console from its parts.
  package init(
    read: @escaping (String, Purpose) throws -> LineResult, write: @escaping (String) -> Void,
    writeBytes: @escaping (ArraySlice<UInt8>) throws -> Void,
    writeError: @escaping (String) -> Void, writeStatus: ((String) -> Void)? = nil,
    setCompletions: @escaping (@escaping (CompletionPoint) -> [String]) -> Void = { _ in },
    loadHistory: @escaping (String) -> Void = { _ in },
    saveHistory: @escaping (String) -> Void = { _ in }, isInteractive: Bool = false,
    outputIsTerminal: Bool = false, wantsColor: Bool = false, isDumb: Bool = false,
    columns: @escaping () -> Int = { 80 }, outputFailure: @escaping () -> String? = { nil }
  ) {
    self.read = read
    self.write = write
    self.writeBytes = writeBytes
    self.writeError = writeError
    self.writeStatus = writeStatus
    self.setCompletions = setCompletions
    self.loadHistory = loadHistory
    self.saveHistory = saveHistory
    self.isInteractive = isInteractive
    self.outputIsTerminal = outputIsTerminal
    self.wantsColor = wantsColor
    self.isDumb = isDumb
    self.columns = columns
    self.outputFailure = outputFailure
  }
}
