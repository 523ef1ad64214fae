import Foundation
import NIOCore
import Synchronization

/// The event streams that are open: of students by who they are, and of projectors.
final class Audience: Sendable {
  private struct Streams {
    var students: [UUID: [Mailbox]] = [:]
    var screens: [Mailbox] = []
    var isClosed = false
  }

  /// The most streams of one student, and of projectors; the oldest gives way.
  static let mostStreams = 4

  private let streams = Mutex(Streams())

  /// Opens a stream of a student; it is closed at once if everything is being closed.
  func open(for student: UUID) -> Mailbox {
    let mailbox = Mailbox()
    let (old, isClosed) = streams.withLock { streams in
      var open = streams.students[student] ?? []
      open.append(mailbox)
      let old = open.count > Self.mostStreams ? open.removeFirst() : nil
      streams.students[student] = open
      return (old, streams.isClosed)
    }
    old?.close()
    if isClosed { mailbox.close() }
    return mailbox
  }

  /// Opens a stream of a projector.
  func openScreen() -> Mailbox {
    let mailbox = Mailbox()
    let (old, isClosed) = streams.withLock { streams in
      streams.screens.append(mailbox)
      let old = streams.screens.count > Self.mostStreams ? streams.screens.removeFirst() : nil
      return (old, streams.isClosed)
    }
    old?.close()
    if isClosed { mailbox.close() }
    return mailbox
  }

  /// Forgets a stream that the other side has closed.
  func leave(_ mailbox: Mailbox, student: UUID?) {
    streams.withLock { streams in
      if let student {
        streams.students[student]?.removeAll { $0 === mailbox }
        if streams.students[student]?.isEmpty == true { streams.students[student] = nil }
      } else {
        streams.screens.removeAll { $0 === mailbox }
      }
    }
    mailbox.close()
  }

  /// The students who have a stream, with their streams.
  var students: [UUID: [Mailbox]] { streams.withLock { $0.students } }

  /// The streams of one student.
  func mailboxes(of student: UUID) -> [Mailbox] {
    streams.withLock { $0.students[student] ?? [] }
  }

  /// The streams of projectors.
  var screens: [Mailbox] { streams.withLock { $0.screens } }

  /// Sends a student a last word and closes the streams.
  func sendOut(_ student: UUID, _ word: ByteBuffer) {
    let open = streams.withLock { $0.students.removeValue(forKey: student) } ?? []
    for mailbox in open {
      mailbox.put(own: word)
      mailbox.close()
    }
  }

  /// Sends everybody a sign of life.
  func ping() {
    let word = ByteBuffer(string: ": ping\n\n")
    let all = streams.withLock { $0.students.values.flatMap(\.self) + $0.screens }
    for mailbox in all { mailbox.put(ping: word) }
  }

  /// Whether no stream is open.
  var isEmpty: Bool { streams.withLock { $0.students.isEmpty && $0.screens.isEmpty } }

  /// Ends every stream, and those that are opened later.
  func close() {
    let all = streams.withLock { streams in
      streams.isClosed = true
      return streams.students.values.flatMap(\.self) + streams.screens
    }
    for mailbox in all { mailbox.close() }
  }
}
