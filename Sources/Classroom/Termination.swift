import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whether the program was asked to end by a signal.
enum Termination {
  private static let wanted = Atomic(false)

  /// Whether it was.
  static var isWanted: Bool { wanted.load(ordering: .relaxed) }

  /// Notes it from now on in place of ending at once, so that every stream is ended before.
  static func catchSignals() {
    for number in [SIGTERM, SIGHUP] { signal(number, noteTermination) }
  }

  fileprivate static func note() { wanted.store(true, ordering: .relaxed) }
}

/// The handler: async-signal-safe, for it only stores a flag.
private func noteTermination(_ number: Int32) { Termination.note() }
