import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The pipe through which signal handlers and other threads wake the thread that waits for input.
///
/// One byte is one event: a signal's number, or 0 for a plain wake. Both ends are non-blocking, so
/// a full pipe loses an event rather than blocking a signal handler.
enum SelfPipe {
  /// What `wait` found.
  struct Events: Equatable, Sendable {
    /// The bytes of the pipe, in order; empty when only the input is ready.
    var bytes: [UInt8] = []
    /// Whether reading the input does not block.
    var hasInput = false
    /// Whether the input's other end is gone and nothing is left to read.
    var isInputClosed = false
  }

  /// The byte of a plain wake.
  static let wakeByte: UInt8 = 0

  /// Opens the pipe unless it is open; it stays open as long as the program runs.
  ///
  /// A program that has no descriptors left goes without: it then sees signals with the next key.
  static func open() {
    _ = readEnd
  }

  /// Writes one byte.
  ///
  /// Safe in a signal handler once `open` has been called.
  static func post(_ byte: UInt8) {
    let code = errno
    var byte = byte
    _ = unsafe write(writeEnd.load(ordering: .relaxed), &byte, 1)
    errno = code
  }

  /// Waits until `input` is ready or closed, or a byte is in the pipe.
  static func wait(for input: Int32) -> Events {
    var wanted = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&wanted, 2, -1) < 0 {
      // A signal came: its byte is in the pipe. Any other failure will not go away by waiting.
      if errno != EINTR && errno != EAGAIN { return Events(isInputClosed: true) }
    }
    var events = Events()
    let found = Int32(wanted[0].revents)
    events.hasInput = found & POLLIN != 0
    events.isInputClosed = !events.hasInput && found & (POLLHUP | POLLERR | POLLNVAL) != 0
    if wanted[1].revents != 0 { events.bytes = drain() }
    return events
  }

  /// Takes what is in the pipe without waiting.
  static func drain() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(readEnd, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}

// Atomic, so that a signal handler may read it without a lock.
private let writeEnd = Atomic<Int32>(-1)

private let readEnd: Int32 = {
  var ends: [Int32] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { return -1 }
  for end in ends {
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
  }
  writeEnd.store(ends[1], ordering: .relaxed)
  return ends[0]
}()
