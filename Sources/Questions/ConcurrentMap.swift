import Dispatch
import Synchronization

extension RandomAccessCollection where Index == Int, Self: Sendable {
  /// What becomes of the elements, in their order; made on all cores.
  ///
  /// - Parameter make: Makes something of an element, on any core.
  /// - Returns: As many values as there are elements.
  func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) -> Made) -> [Made] {
    guard count > 1 else { return map(make) }
    let all = Mutex([Made?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { offset in
      let made = make(self[startIndex + offset])
      all.withLock { $0[offset] = made }
    }
    return all.withLock { $0.compactMap(\.self) }
  }
}
