import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The user's text editor.
struct Editor {
  let environment: [String: String]

  /// Opens a file at a line and waits until the editor is closed.
  ///
  /// Not through Foundation's `Process`, which gives its child a process group of its own: an editor
  /// in the background may not touch the terminal.
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
    switch spawn(words) {
    case 0: return nil
    case 126, 127:
      return "edit: error: the editor '\(program)' cannot be started; "
        + "set EDITOR to one that is installed"
    case let status: return "edit: error: the editor '\(program)' ended with status \(status)"
    }
  }

  /// Runs a program in the foreground and waits; Ctrl-C meanwhile is the program's business alone.
  ///
  /// - Returns: Its exit status; 127 if it cannot be started.
  private func spawn(_ words: [String]) -> Int32 {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      _ = signal(SIGINT, interrupt)
      _ = signal(SIGQUIT, quit)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var restored = sigset_t()
    unsafe sigemptyset(&restored)
    unsafe sigaddset(&restored, SIGINT)
    unsafe sigaddset(&restored, SIGQUIT)
    unsafe posix_spawnattr_setsigdefault(&attributes, &restored)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    guard unsafe posix_spawn(&process, words[0], nil, &attributes, arguments, variables) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
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
