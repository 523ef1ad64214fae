import Foundation

/// The user's text editor.
struct Editor {
  let environment: [String: String]

  /// Opens a file at a line and waits until the editor is closed.
  ///
  /// - Returns: Why it could not be opened, as a sentence; nil if it was.
  func open(_ path: String, _ line: Int) -> String? {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let words = (named ?? "vi").split(separator: " ").map(String.init)
    guard let program = words.first else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words + arguments(for: program, path: path, line: line)
    do {
      try process.run()
    } catch {
      return "\(program): error: the editor cannot be started; set EDITOR to one that is installed"
    }
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return nil
    case 127:
      return "\(program): error: there is no such editor; set EDITOR to one that is installed"
    default: return "\(program): error: the editor ended with \(process.terminationStatus)"
    }
  }

  /// How editors are told a line: most take `+12 file`, some `file:12`.
  private func arguments(for program: String, path: String, line: Int) -> [String] {
    let name = program.split(separator: "/").last ?? ""
    switch name {
    case "code", "codium", "cursor", "zed": return ["--goto", "\(path):\(line)", "--wait"]
    case "subl", "hx", "helix": return ["\(path):\(line)"]
    case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "ne", "joe", "mg",
      "pico":
      return ["+\(line)", path]
    default: return [path]
    }
  }
}
