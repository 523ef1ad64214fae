import CReadline
import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Lines from a person at a terminal, edited with GNU Readline.
///
/// Readline keeps its state in C globals, so a process has one editor, on the main actor. Use it
/// only where `TerminalInfo.isInteractive`; otherwise `PipedInput`. The user's inputrc is read,
/// with the application name `cardinal`.
///
/// The terminal is in Readline's mode only while a line is read. During that time SIGINT,
/// SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGQUIT only write to a pipe, and the loop that
/// waits for keys does the rest: it cancels, redraws, or restores the terminal and raises the
/// signal again under the handler that was there before.
@MainActor
package final class LineEditor {
  /// The one editor.
  package static let shared = LineEditor()

  /// What Tab offers at a point, in the order to show; nothing unless set.
  ///
  /// Candidates are whole words without quotes, and may differ from the typed beginning (in case,
  /// say).
  package var completions: (CompletionPoint) -> [String] = { _ in [] }

  /// The commands typed so far.
  package private(set) var history = History()

  /// The candidates of the last completion, for Readline to list.
  private(set) var shownCandidates: [String] = []

  private let notices = Mutex<[String]>([])
  private var signals = CaughtSignals()
  private var isSetUp = false
  private var isReading = false
  private var completes = false
  private var result: LineResult?
  /// How many entries of `history` Readline's own list holds; nil when it must be made anew.
  private var listedCount: Int?

  private init() {}

  /// Reads one line; blocks until there is a result.
  ///
  /// `prompt` may hold escape sequences between `\u{1}` and `\u{2}`. With `keepsHistory` the line
  /// enters the history, and the history can be recalled; without, there is nothing to recall.
  /// Without `completes` Tab does nothing. With `steps` Right and Page Down give an empty line, as Enter
  /// does. After the end of input the cursor stands on a new line.
  package func readLine(
    prompt: String, keepsHistory: Bool, completes: Bool, steps: Bool = false
  ) -> LineResult {
    precondition(!isReading, "a line is read already")
    setUp()
    cardinal_set_stepping(steps ? 1 : 0)
    listHistory(keepsHistory)
    self.completes = completes
    result = nil
    printNotices()

    catchSignals()
    rl_reset_screen_size()
    isReading = true
    unsafe rl_callback_handler_install(prompt, lineWasRead)
    while result == nil { step() }
    isReading = false
    signals.restoreAll()
    // Those of the last moment; a late Ctrl-C was meant for this line, which is gone.
    for signal in SelfPipe.drain().map(Int32.init) where isDeadly(signal) { raise(signal) }

    let result = result ?? .endOfInput
    if keepsHistory, case .line(let line) = result { remember(line) }
    return result
  }

  /// Prints complete lines, above the prompt while one waits; a line feed is added.
  package func printAbove(_ text: String) {
    guard isReading else { return writeToTerminal(text + "\n") }
    // A dumb terminal cannot clear: there the unfinished line stays, and is repeated below.
    if TerminalInfo.current().isDumb { rl_crlf() } else { rl_clear_visible_line() }
    writeToTerminal(text + "\n")
    redraw()
  }

  /// As `printAbove`, from any thread: at once while a line is read, otherwise before the next
  /// prompt; in the order enqueued.
  package nonisolated func enqueueAbove(_ text: String) {
    notices.withLock { $0.append(text) }
    SelfPipe.post(SelfPipe.wakeByte)
  }
}

// MARK: - History

extension LineEditor {
  /// Replaces the history by a file's entries; by nothing when there is no such file.
  ///
  /// Throws when it cannot be read, and keeps what it has.
  package func loadHistory(from path: String) throws(HistoryFileError) {
    history = History(try HistoryFile(path: path).load())
    listedCount = nil
  }

  /// Adds the commands typed since the last load or save to a file, which keeps its last `limit`
  /// entries; writes nothing when there are none.
  ///
  /// Throws when it cannot be read or written.
  package func saveHistory(to path: String, limit: Int = 1000) throws(HistoryFileError) {
    guard !history.unsaved.isEmpty else { return }
    try HistoryFile(path: path).append(history.unsaved, limit: limit)
    history.markSaved()
  }

  private func remember(_ line: String) {
    guard let entry = history.record(line) else { return }
    unsafe add_history(entry)
    listedCount = history.entries.count
  }

  /// Makes Readline's list the history, or empty.
  private func listHistory(_ isListed: Bool) {
    let count = isListed ? history.entries.count : 0
    if listedCount != count {
      cardinal_clear_history()
      if isListed { for entry in history.entries { unsafe add_history(entry) } }
      listedCount = count
    }
    using_history()
  }
}

// MARK: - Called by Readline

extension LineEditor {
  /// A line is complete, or nil: no more will come.
  func finish(_ line: String?) {
    // At once, or Readline would draw the prompt again.
    rl_callback_handler_remove()
    if line == nil { writeToTerminal("\n") }
    result = line.map { .line($0) } ?? .endOfInput
  }

  /// What Tab does with the word Readline sees at `wordStart`; nil when that is not the word the
  /// session would read.
  func completion(line: String, wordStart: Int) -> Completion? {
    guard completes, let point = CompletionPoint(line: line), point.wordStart == wordStart,
      let completion = Completion(completions(point), at: point)
    else { return nil }
    shownCandidates = completion.candidates
    return completion
  }
}

// MARK: - The loop

extension LineEditor {
  private func setUp() {
    guard !isSetUp else { return }
    isSetUp = true
    SelfPipe.open()
    useUTF8()
    unsafe cardinal_configure(
      completeWord, noFileNames, breakCharacters, displayCandidates, cardinal_restore_terminal)
    rl_initialize()
    // After the user's inputrc: the pager would wait for keys by itself, deaf to Ctrl-C.
    unsafe rl_variable_bind("page-completions", "off")
    if TerminalInfo.current().isDumb { unsafe rl_variable_bind("enable-bracketed-paste", "off") }
  }

  private func catchSignals() {
    signals.catchAll(
      [SIGINT, SIGWINCH, SIGCONT], unlessIgnored: [SIGTSTP, SIGTERM, SIGHUP, SIGQUIT])
  }

  /// Waits once and does what came.
  private func step() {
    let events = SelfPipe.wait(for: STDIN_FILENO)
    for byte in events.bytes where result == nil { handle(Int32(byte)) }
    guard result == nil else { return }
    if events.hasInput {
      rl_callback_read_char()
    } else if events.isInputClosed {
      finish(nil)
    }
  }

  private func handle(_ event: Int32) {
    switch event {
    case SIGINT: interrupt()
    case SIGWINCH: rl_resize_terminal()
    case SIGTSTP: suspend()
    case SIGCONT:
      // Stopped by a signal nobody can catch: the shell has taken the terminal's modes back.
      rl_cleanup_after_signal()
      resume()
    case _ where isDeadly(event): leave(with: event)
    default: printNotices()
    }
  }

  private func interrupt() {
    let hadText = cardinal_line_length() > 0
    cardinal_move_to_end()
    rl_echo_signal_char(SIGINT)
    abandonLine()
    result = .interrupted(hadText: hadText)
  }

  private func leave(with signal: Int32) {
    abandonLine()
    signals.restoreAll()
    raise(signal)
    // Only where another handler took it: whoever installed that wants to go.
    result = result ?? .endOfInput
  }

  private func suspend() {
    rl_cleanup_after_signal()
    signals.restoreAll()
    raise(SIGTSTP)
    // The shell has brought the program back.
    catchSignals()
    resume()
  }

  private func resume() {
    rl_reset_after_signal()
    rl_reset_screen_size()
    redraw()
  }

  private func redraw() {
    rl_on_new_line()
    rl_forced_update_display()
  }

  /// Forgets the line and gives the terminal back, with the cursor on a new line.
  private func abandonLine() {
    rl_callback_sigcleanup()
    rl_free_line_state()
    rl_callback_handler_remove()
    writeToTerminal("\n")
  }

  private func printNotices() {
    let texts = notices.withLock { texts in
      defer { texts = [] }
      return texts
    }
    if !texts.isEmpty { printAbove(texts.joined(separator: "\n")) }
  }
}

/// Whether a signal ends the program unless somebody catches it.
private func isDeadly(_ signal: Int32) -> Bool {
  [SIGTERM, SIGHUP, SIGQUIT].contains(signal)
}
