import CReadline

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Signals whose handlers do nothing but write their number to `SelfPipe`, and what they replaced.
struct CaughtSignals {
  private var replaced: [(number: Int32, action: sigaction)] = []

  /// Catches these signals.
  ///
  /// Those in `unlessIgnored` stay ignored where the program was started with them ignored, as
  /// `nohup` does.
  mutating func catchAll(_ numbers: [Int32], unlessIgnored: [Int32]) {
    SelfPipe.open()
    for number in numbers + unlessIgnored {
      var action = sigaction()
      let isOptional: Int32 = unlessIgnored.contains(number) ? 1 : 0
      if unsafe cardinal_catch_signal(number, postSignal, isOptional, &action) == 1 {
        replaced.append((number, action))
      }
    }
  }

  /// Puts back every handler that was replaced.
  mutating func restoreAll() {
    for (number, action) in replaced.reversed() {
      var action = action
      unsafe cardinal_restore_signal(number, &action)
    }
    replaced = []
  }
}

/// The handler: async-signal-safe, for it only writes to a pipe that is open already.
private func postSignal(_ number: Int32) {
  SelfPipe.post(UInt8(truncatingIfNeeded: number))
}
