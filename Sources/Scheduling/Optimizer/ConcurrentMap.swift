import Dispatch
import Synchronization

/// What is made of each index, in order; on all cores if wanted, with the same result.
///
/// - Parameters:
///   - count: The number of indexes, from 0.
///   - isParallel: Whether more than one core is used.
///   - make: Makes something of an index, on any core.
/// - Returns: As many values as indexes.
func concurrentMap<Made: Sendable>(
  count: Int, isParallel: Bool, _ make: @Sendable (Int) -> Made
) -> [Made] {
  guard isParallel, count > 1 else { return (0..<count).map(make) }
  let all = Mutex([Made?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let made = make(index)
    all.withLock { $0[index] = made }
  }
  return all.withLock { $0.compactMap(\.self) }
}
