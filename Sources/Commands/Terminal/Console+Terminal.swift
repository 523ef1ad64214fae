import Foundation
import LineEditing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Console {
  /// The console of this process: Readline on a terminal, plain lines where input is piped.
  package static func standard() -> Console {
    let terminal = TerminalInfo.current()
    let piped = PipedInput()
    let editor = LineEditor.shared
    let output = StandardOutput()
    return Console(
      read: { prompt, purpose in
        guard terminal.isInteractive else { return try piped.readLine() }
        let isCommand = purpose != .reply
        return editor.readLine(
          prompt: prompt, keepsHistory: isCommand, completes: isCommand, steps: purpose == .step)
      },
      write: { output.write($0 + "\n") },
      writeBytes: { try output.write(bytes: $0) },
      writeError: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) },
      writeStatus: terminal.isDumb || isatty(STDERR_FILENO) != 1
        ? nil : { FileHandle.standardError.write(Data($0.utf8)) },
      setCompletions: { editor.completions = $0 },
      loadHistory: { try? editor.loadHistory(from: $0) },
      saveHistory: { path in
        do {
          try editor.saveHistory(to: path)
        } catch {
          FileHandle.standardError.write(Data("\(error)\n".utf8))
        }
      },
      isInteractive: terminal.isInteractive, outputIsTerminal: terminal.outputIsTerminal,
      wantsColor: terminal.wantsColor, isDumb: terminal.isDumb,
      columns: { TerminalInfo.current().columns },
      outputFailure: { output.failure })
  }
}
