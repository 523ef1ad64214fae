import CReadline

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What is known of the terminal the program runs in.
package struct TerminalInfo: Equatable, Sendable {
  /// Whether standard input is a terminal.
  package let inputIsTerminal: Bool
  /// Whether standard output is a terminal.
  package let outputIsTerminal: Bool
  /// The width in characters: of the terminal, else `COLUMNS`, else 80; at least 1.
  package let columns: Int
  /// The height in characters: of the terminal, else `LINES`, else 24; at least 1.
  package let rows: Int
  /// Whether it can only write and feed lines: `TERM` is `dumb`, empty or missing.
  package let isDumb: Bool
  /// Whether color is wanted on standard output: it is a terminal, not a dumb one, and `NO_COLOR`
  /// is missing or empty (https://no-color.org).
  package let wantsColor: Bool

  /// Whether a person sits at both ends, so that lines are edited; otherwise use `PipedInput`.
  package var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// What these findings mean.
  ///
  /// `columns` and `rows` are the terminal's own, nil when unknown; of `environment`, `TERM`,
  /// `NO_COLOR`, `COLUMNS` and `LINES` are read.
  package init(
    inputIsTerminal: Bool, outputIsTerminal: Bool, columns: Int?, rows: Int?,
    environment: [String: String]
  ) {
    func size(_ own: Int?, _ name: String, _ fallback: Int) -> Int {
      [own, environment[name].flatMap { Int($0) }].compactMap { $0 }.first { $0 > 0 } ?? fallback
    }
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.columns = size(columns, "COLUMNS", 80)
    self.rows = size(rows, "LINES", 24)
    let type = environment["TERM", default: ""]
    isDumb = type.isEmpty || type == "dumb"
    wantsColor = outputIsTerminal && !isDumb && environment["NO_COLOR", default: ""].isEmpty
  }

  /// What is true now; ask again after the window may have changed.
  package static func current() -> TerminalInfo {
    var environment: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "COLUMNS", "LINES"] {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    var columns: Int32 = 0
    var rows: Int32 = 0
    // Output may go to a file while the terminal still stands behind the input.
    let isKnown = [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO].contains {
      unsafe cardinal_window_size($0, &columns, &rows) == 1
    }
    return TerminalInfo(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      columns: isKnown ? Int(columns) : nil, rows: isKnown ? Int(rows) : nil,
      environment: environment)
  }
}
