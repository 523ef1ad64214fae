import Foundation

/// The user's text editor.
struct Editor {
  let environment: [String: String]

  /// Opens a file at a line and waits until the editor is closed.
  ///
  /// - Returns: Why it could not be opened, as a sentence; nil if it was.
  func open(_ path: String, _ line: Int) -> String? {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let editor = named ?? "vi"
    let program = editor.split(separator: " ").first.map(String.init) ?? editor
    // The shell splits what EDITOR says, quotes and all, and hands on what follows as it is.
    let words =
      ["/bin/sh", "-c", "\(editor) \"$@\"", program]
      + arguments(for: program, path: path, line: line)
    switch ForegroundProgram(words, environment: environment).run() {
    case 0: return nil
    case 126, 127:
      return "edit: error: the editor '\(program)' cannot be started; "
        + "set EDITOR to one that is installed"
    case let status: return "edit: error: the editor '\(program)' ended with status \(status)"
    }
  }

  /// How editors are told a line: most take `+12 file`, some `file:12`.
  private func arguments(for program: String, path: String, line: Int) -> [String] {
    switch program.split(separator: "/").last ?? "" {
    case "code", "codium", "cursor", "zed": ["--goto", "\(path):\(line)", "--wait"]
    case "subl", "hx", "helix": ["\(path):\(line)"]
    case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "ne", "joe", "mg",
      "pico":
      ["+\(line)", path]
    default: [path]
    }
  }
}
