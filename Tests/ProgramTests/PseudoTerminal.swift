import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A program running in a terminal of its own, typed to and read from by a test.
final class PseudoTerminal {
  /// The program wrote something else than was waited for, or nothing.
  struct Unexpected: Error, CustomStringConvertible {
    var description: String
  }

  private let master: Int32
  private let process: pid_t
  /// Everything the program wrote, with the terminal's own marks.
  private(set) var output = ""
  /// Where waiting goes on: what was found before is not found again.
  private var seen = 0
  private var status: Int32?

  /// Starts a program in a terminal, with nothing in its environment but what is given.
  init(
    _ program: String, _ arguments: [String], environment: [String: String],
    columns: UInt16 = 80, rows: UInt16 = 40
  ) throws {
    let terminal: String
    (master, terminal) = try Self.open(columns: columns, rows: rows)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // Opening a terminal as the leader of a session makes it the session's own.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    unsafe posix_spawn_file_actions_addclose(&actions, master)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The threads of a test runner block signals, and a program inherits that.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(
      &attributes, Self.ownSession | Int16(POSIX_SPAWN_SETSIGMASK))

    var pid: pid_t = 0
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    let result = unsafe posix_spawn(&pid, program, &actions, &attributes, words, variables)
    guard result == 0 else {
      throw Unexpected(description: "\(program) cannot be started: error \(result)")
    }
    process = pid
  }

  #if canImport(Glibc)
  /// Glibc's `POSIX_SPAWN_SETSID`, which Swift does not see.
  private static let ownSession: Int16 = 0x80

  /// A new terminal and the path of its other side, in the way `posix_openpt` does it.
  private static func open(columns: UInt16, rows: UInt16) throws -> (Int32, String) {
    let master = unsafe Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, unsafe ioctl(master, 0x4004_5431, &unlocked) == 0,
      unsafe ioctl(master, 0x8004_5430, &number) == 0
    else { throw Unexpected(description: "no pseudo-terminal can be had") }
    setSize(master, columns: columns, rows: rows)
    return (master, "/dev/pts/\(number)")
  }
  #else
  private static let ownSession = Int16(POSIX_SPAWN_SETSID)

  private static func open(columns: UInt16, rows: UInt16) throws -> (Int32, String) {
    let master = posix_openpt(O_RDWR | O_NOCTTY)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0,
      let name = unsafe ptsname(master)
    else { throw Unexpected(description: "no pseudo-terminal can be had") }
    setSize(master, columns: columns, rows: rows)
    return (master, unsafe String(cString: name))
  }
  #endif

  private static func setSize(_ master: Int32, columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Changes the size of the terminal, which the program is told by a signal.
  func resize(columns: UInt16, rows: UInt16) {
    Self.setSize(master, columns: columns, rows: rows)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      _ = unsafe waitpid(process, &ignored, 0)
    }
    close(master)
  }

  /// Types something, as it is.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe write(master, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Types a line and Enter.
  func enter(_ line: String = "") { type(line + "\r") }

  /// Waits until the program has written a text since the last one that was waited for.
  ///
  /// - Returns: What it wrote up to and with the text, without the terminal's marks.
  @discardableResult
  func wait(for text: String, seconds: Double = 20) throws -> String {
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      let plain = Self.plain(output)
      let start = plain.index(plain.startIndex, offsetBy: min(seen, plain.count))
      if let range = plain[start...].firstRange(of: text) {
        let found = String(plain[start..<range.upperBound])
        seen = plain.distance(from: plain.startIndex, to: range.upperBound)
        return found
      }
      guard Date() < deadline, read(milliseconds: 100) else {
        throw Unexpected(
          description: "waited for '\(text)', but after it came:\n\(plain[start...])")
      }
    }
  }

  /// Waits for the program to end.
  ///
  /// - Returns: Its exit status, or 128 and the number of the signal that ended it.
  func end(seconds: Double = 20) throws -> Int32 {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      var raw: Int32 = 0
      _ = read(milliseconds: 20)
      if unsafe waitpid(process, &raw, WNOHANG) == process {
        while read(milliseconds: 0, isLast: true) {}
        let code = raw & 0x7f == 0 ? (raw >> 8) & 0xff : 128 + (raw & 0x7f)
        status = code
        return code
      }
    }
    throw Unexpected(description: "the program did not end; it wrote:\n\(Self.plain(output))")
  }

  /// Reads what there is.
  ///
  /// - Returns: Whether reading may go on.
  private func read(milliseconds: Int32, isLast: Bool = false) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, milliseconds) > 0 else { return !isLast }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Self.readBytes(master, $0.baseAddress, $0.count)
    }
    guard count > 0 else { return false }
    output += String(decoding: buffer[..<count], as: UTF8.self)
    return true
  }

  private static func readBytes(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.read(descriptor, buffer, count)
    #else
    unsafe Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// A text without escape sequences, carriage returns, bells and Readline's marks.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1b}":
        switch rest.popFirst() {
        case "["?:
          // A control sequence ends with a character from '@' to '~'.
          while let next = rest.popFirst(), !("@"..."~").contains(next) {}
        case "]"?:
          // A command to the terminal ends with a bell.
          while let next = rest.popFirst(), next != "\u{7}" {}
        default: continue
        }
      case "\r", "\u{7}", "\u{1}", "\u{2}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
