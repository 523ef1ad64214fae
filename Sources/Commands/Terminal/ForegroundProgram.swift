#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A program that has the terminal while it runs.
///
/// Not through Foundation's `Process`, which gives its child a process group of its own: a program in
/// the background may not touch the terminal.
struct ForegroundProgram {
  private let words: [String]
  private let environment: [String: String]

  /// A program by its path and the words behind it.
  init(_ words: [String], environment: [String: String]) {
    self.words = words
    self.environment = environment
  }

  /// Runs it in place of this one.
  ///
  /// - Returns: 127, if it cannot be started; else it does not return.
  func replaceThisOne() -> Int32 {
    unsafe withArguments { arguments, variables in
      unsafe execve(words[0], arguments, variables)
      return 127
    }
  }

  /// Runs it and waits; Ctrl-C meanwhile is the program's business alone.
  ///
  /// - Returns: Its exit status; 127 if it cannot be started.
  func run() -> Int32 {
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
    var process: pid_t = 0
    let isStarted = unsafe withArguments { arguments, variables in
      unsafe posix_spawn(&process, words[0], nil, &attributes, arguments, variables)
    }
    guard isStarted == 0 else { return 127 }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  private func withArguments(
    _ body: ([UnsafeMutablePointer<CChar>?], [UnsafeMutablePointer<CChar>?]) -> Int32
  ) -> Int32 {
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    return unsafe body(arguments, variables)
  }
}
