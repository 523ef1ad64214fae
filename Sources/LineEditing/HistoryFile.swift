#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The command history on disk: UTF-8 text, one entry a line, oldest first.
package struct HistoryFile: Equatable, Sendable {
  /// Where it is; its folder must exist to write it.
  package let path: String

  /// The file at a path, which need not exist.
  package init(path: String) {
    self.path = path
  }

  /// Its entries, oldest first; empty when there is no such file.
  ///
  /// Throws when it cannot be read.
  package func load() throws(HistoryFileError) -> [String] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw failure(.reading)
    }
    defer { close(descriptor) }
    let input = PipedInput(descriptor: descriptor)
    var lines: [String] = []
    do {
      while true {
        switch try input.readLine() {
        case .line(let line): lines.append(line)
        case .cutLine, .interrupted: continue
        case .endOfInput: return History(lines).entries
        }
      }
    } catch {
      throw HistoryFileError(attempt: .reading, path: path, reason: error.reason)
    }
  }

  /// Adds entries behind those the file holds now, keeps the last `limit` of all, and puts the
  /// new file in the old one's place in one step, readable by its owner only.
  ///
  /// What another session saved meanwhile stays. Throws when the old file cannot be read or the
  /// new one cannot be written; the old one is unchanged then.
  package func append(_ entries: [String], limit: Int) throws(HistoryFileError) {
    precondition(limit >= 0, "a history holds no less than nothing")
    var text = ""
    for entry in History(try load() + entries).entries.suffix(limit) {
      text += entry
      text += "\n"
    }
    try replace(with: text)
  }
}

extension HistoryFile {
  private func replace(with text: String) throws(HistoryFileError) {
    let newPath = "\(path).\(getpid()).new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe open(newPath, flags, 0o600)
    guard descriptor >= 0 else { throw failure(.writing) }
    let isWritten = write(text, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, unsafe rename(newPath, path) == 0 else {
      let error = failure(.writing, code: isWritten ? errno : code)
      _ = unsafe unlink(newPath)
      throw error
    }
  }

  private func write(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: $0[written...])
        #if canImport(Darwin)
        return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 && errno != EINTR { return false }
      written += max(0, count)
    }
    return true
  }

  private func failure(_ attempt: HistoryFileError.Attempt, code: Int32 = errno) -> HistoryFileError
  {
    HistoryFileError(attempt: attempt, path: path, reason: systemReason(code))
  }
}
