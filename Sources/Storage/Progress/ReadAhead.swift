import Dispatch
import Foundation
import Synchronization

/// Values that are made on a thread of their own while those before are taken: reading and writing
/// keep two cores busy.
///
/// They go over in pages, of which a few may wait, so that memory does not grow with their number.
final class ReadAhead<Value: Sendable>: Sendable {
  private struct State {
    var pages: [[Value]] = []
    var isAbandoned = false
    var ending: Result<Void, any Error>?
  }

  /// Why nothing more is to be made.
  private struct Abandoned: Error {}

  private let pageSize: Int
  private let state = Mutex(State())
  /// Counts the pages that may still be made.
  ///
  /// It begins at 0, because Dispatch stops a program in which a semaphore ends below its beginning.
  private let room = DispatchSemaphore(value: 0)
  /// Counts the pages that wait, and the end.
  private let news = DispatchSemaphore(value: 0)

  private init(pageSize: Int) {
    self.pageSize = pageSize
  }

  /// Takes values in the order in which they are made.
  ///
  /// - Parameters:
  ///   - pageSize: How many go over together, 1 or more.
  ///   - pages: How many pages may wait, 1 or more.
  ///   - make: Makes the values on another thread, handing each over; what that throws it must throw
  ///     on.
  ///   - take: Is given each value on this thread.
  /// - Throws: What either throws; nothing runs any more then.
  static func forEach(
    pageSize: Int = 512, pages: Int = 4,
    made make: @escaping @Sendable (_ hand: (Value) throws -> Void) throws -> Void,
    _ take: (Value) throws -> Void
  ) throws {
    let between = ReadAhead(pageSize: pageSize)
    for _ in 0..<pages { between.room.signal() }
    // Not one of Dispatch's own threads, which others may keep waiting.
    Thread.detachNewThread { between.run(make) }
    do {
      while let page = try between.next() {
        for value in page { try take(value) }
      }
    } catch {
      between.abandon()
      throw error
    }
  }

  private func run(_ make: (_ hand: (Value) throws -> Void) throws -> Void) {
    let ending = Result {
      var page: [Value] = []
      page.reserveCapacity(pageSize)
      try make { value in
        page.append(value)
        guard page.count == pageSize else { return }
        try put(page)
        page.removeAll(keepingCapacity: true)
      }
      if !page.isEmpty { try put(page) }
    }
    state.withLock { $0.ending = ending }
    news.signal()
  }

  private func put(_ page: [Value]) throws {
    room.wait()
    try state.withLock { state in
      if state.isAbandoned { throw Abandoned() }
      state.pages.append(page)
    }
    news.signal()
  }

  /// The next page; nil at the end.
  private func next() throws -> [Value]? {
    news.wait()
    let (page, ending) = state.withLock { state in
      (state.pages.isEmpty ? nil : state.pages.removeFirst(), state.ending)
    }
    if let page {
      room.signal()
      return page
    }
    try ending?.get()
    return nil
  }

  /// Stops whoever makes more, and waits until nothing runs any more.
  private func abandon() {
    state.withLock {
      $0.isAbandoned = true
      $0.pages = []
    }
    room.signal()
    while state.withLock({ $0.ending == nil }) { news.wait() }
  }
}
