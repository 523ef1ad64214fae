import NIOCore
import Synchronization

/// What waits to be sent on one event stream: of each sort the newest alone, however slow the phone.
final class Mailbox: Sendable {
  /// The sorts of what is sent.
  enum Slot: Int, CaseIterable, Sendable {
    /// What is the same for everybody.
    case state
    /// What is one student's own.
    case own
    /// A sign of life.
    case ping
  }

  private struct Waiting {
    var slots: [ByteBuffer?] = Slot.allCases.map { _ in nil }
    var isClosed = false
  }

  private let waiting = Mutex(Waiting())
  private let signal: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation

  init() {
    (signal, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Puts something in place of what waits of its sort.
  func put(_ buffer: ByteBuffer, in slot: Slot) {
    waiting.withLock { if !$0.isClosed { $0.slots[slot.rawValue] = buffer } }
    wake.yield()
  }

  /// Sends what is there and ends the stream.
  func close() {
    waiting.withLock { $0.isClosed = true }
    wake.finish()
  }

  /// Hands over what is put in, until it is closed.
  ///
  /// - Parameter send: Sends some bytes and returns when there is room for more.
  /// - Throws: What sending throws.
  func forEach(_ send: (ByteBuffer) async throws -> Void) async throws {
    for await _ in signal { try await flush(send) }
    try await flush(send)
  }

  private func flush(_ send: (ByteBuffer) async throws -> Void) async throws {
    for slot in Slot.allCases {
      let buffer = waiting.withLock { waiting in
        let buffer = waiting.slots[slot.rawValue]
        waiting.slots[slot.rawValue] = nil
        return buffer
      }
      if let buffer { try await send(buffer) }
    }
  }
}
