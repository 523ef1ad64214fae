import Study
import Synchronization

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
  /// Monday, 2026-03-02, 09:00 UTC.
  static let start = Moment(milliseconds: 1_772_442_000_000, utcOffset: 0)

  private let instant = Mutex(TestClock.start.milliseconds)

  /// What it shows.
  var now: Moment { Moment(milliseconds: instant.withLock { $0 }, utcOffset: 0) }

  /// Lets time go by.
  func pass(_ milliseconds: Int64) { instant.withLock { $0 += milliseconds } }
}
