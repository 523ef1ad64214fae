#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Lines from a descriptor that is not a terminal: a pipe or a file.
///
/// A line ends at a line feed or at the end of the input; one carriage return before that end is
/// dropped, as is a byte order mark at the very beginning. Bytes that are not UTF-8 become U+FFFD.
/// Time is linear in the input and memory is bounded by the longest line taken.
package final class PipedInput {
  private let descriptor: Int32
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// The bytes of `buffer` that have been read and not yet given out.
  private var pending = 0..<0
  private var isAtStart = true
  private var hasEnded = false

  /// Reads `descriptor`, which stays open and the caller's.
  ///
  /// `limit` is the longest line taken, in bytes (1 MiB unless told, at least 1); of a longer one
  /// the beginning is given as `.cutLine` and the rest is skipped.
  package init(descriptor: Int32 = 0, limit: Int = 1_048_576) {
    precondition(limit > 0, "a line takes at least one byte")
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line, or `.endOfInput`, then always; waits for it.
  ///
  /// Throws what the system says when the descriptor cannot be read.
  package func readLine() throws(InputError) -> LineResult {
    var line: [UInt8] = []
    var byteCount = 0
    while true {
      if pending.isEmpty {
        try refill()
        if pending.isEmpty { return byteCount == 0 ? .endOfInput : result(line, byteCount) }
      }
      let lineFeed = firstLineFeed()
      let end = lineFeed ?? pending.upperBound
      let taken = min(end - pending.lowerBound, limit - line.count)
      line += buffer[pending.lowerBound..<pending.lowerBound + taken]
      byteCount += end - pending.lowerBound
      pending = (lineFeed.map { $0 + 1 } ?? end)..<pending.upperBound
      if lineFeed != nil { return result(line, byteCount) }
    }
  }
}

extension PipedInput {
  private func result(_ bytes: [UInt8], _ byteCount: Int) -> LineResult {
    var bytes = bytes[...]
    if isAtStart {
      isAtStart = false
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    }
    if byteCount > limit {
      return .cutLine(
        String(decoding: bytes.droppingUnfinishedCharacter(), as: UTF8.self), byteCount: byteCount)
    }
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return .line(String(decoding: bytes, as: UTF8.self))
  }

  /// Where the first line feed stands in the pending bytes.
  private func firstLineFeed() -> Int? {
    // memchr, because a loop over an array is too slow for long lines in a debug build.
    unsafe buffer.withUnsafeBytes { bytes in
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[pending])
      guard let start = part.baseAddress, let found = unsafe memchr(start, 0x0A, part.count)
      else { return nil }
      return unsafe pending.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  private func refill() throws(InputError) {
    guard !hasEnded else { return }
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        hasEnded = count == 0
        pending = 0..<count
        return
      }
      switch errno {
      case EINTR:
        continue
      case EAGAIN:
        // Somebody left the descriptor in non-blocking mode: wait without spinning.
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&wanted, 1, -1)
      default:
        throw InputError(reason: systemReason(errno))
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without a character at the end whose last bytes are missing, so that a cut adds no U+FFFD.
  fileprivate func droppingUnfinishedCharacter() -> ArraySlice<UInt8> {
    guard let lead = suffix(3).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return self }
    let needed =
      switch self[lead] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    return endIndex - lead < needed ? self[..<lead] : self
  }
}
