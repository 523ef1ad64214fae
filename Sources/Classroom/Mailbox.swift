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
  /// Gives a sign whenever something was put in; ends when it is closed.
  let signal: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation

  init() {
    (signal, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Puts something in place of what waits of its sort.
  func put(_ state: ByteBuffer? = nil, own: ByteBuffer? = nil, ping: ByteBuffer? = nil) {
    waiting.withLock { waiting in
      guard !waiting.isClosed else { return }
      for (slot, buffer) in [(Slot.state, state), (.own, own), (.ping, ping)] {
        if let buffer { waiting.slots[slot.rawValue] = buffer }
      }
    }
    wake.yield()
  }

  /// Sends what is there and ends the stream.
  func close() {
    waiting.withLock { $0.isClosed = true }
    wake.finish()
  }

  /// What waits and was not taken yet, the sorts in their order, in one piece; nil for nothing.
  func take() -> ByteBuffer? {
    waiting.withLock { waiting in
      var all: ByteBuffer?
      for slot in waiting.slots.indices {
        guard var buffer = waiting.slots[slot] else { continue }
        waiting.slots[slot] = nil
        // One write costs less than two.
        if all?.writeBuffer(&buffer) == nil { all = buffer }
      }
      return all
    }
  }
}
