package import Foundation
import Synchronization

/// Makes identifiers that are ordered by the time they were made: UUIDs of version 7 (RFC 9562).
///
/// 48 bits of milliseconds, a counter of 12 bits within the millisecond, 62 random bits. A clock that
/// goes back does not make smaller identifiers: the last millisecond is counted on.
package struct UUIDv7: Sendable {
  private var milliseconds: UInt64 = 0
  private var counter: UInt64 = 0

  /// Has made no identifier yet.
  package init() {}

  /// The next identifier, above every one it made before.
  ///
  /// - Parameters:
  ///   - now: Milliseconds since 1970-01-01T00:00:00Z; instants before that count as then.
  ///   - generator: Where the random bits come from.
  /// - Returns: The identifier.
  package mutating func next(
    at now: Int64, using generator: inout some RandomNumberGenerator
  ) -> UUID {
    let instant = UInt64(max(0, now)) & 0xffff_ffff_ffff
    if instant > milliseconds {
      milliseconds = instant
      counter = 0
    } else {
      counter += 1
      if counter > 0xfff {
        milliseconds += 1
        counter = 0
      }
    }
    let high = milliseconds << 16 | 0x7000 | counter
    let low = generator.next() >> 2 | 0x8000_0000_0000_0000
    func byte(_ word: UInt64, _ index: UInt64) -> UInt8 {
      UInt8(truncatingIfNeeded: word >> (56 - 8 * index))
    }
    return UUID(
      uuid: (
        byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
        byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
        byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
      ))
  }

  /// The next identifier of this process, with bits from the system's generator.
  ///
  /// - Parameter now: Milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The identifier, above every one made before.
  package static func make(at now: Int64) -> UUID {
    var generator = SystemRandomNumberGenerator()
    return process.withLock { $0.next(at: now, using: &generator) }
  }

  /// The bytes below which all identifiers lie that were made before an instant, in milliseconds since
  /// 1970-01-01T00:00:00Z.
  static func first(at instant: Int64) -> Data {
    let bits = UInt64(max(0, instant)) & 0xffff_ffff_ffff
    return Data((0..<6).map { UInt8(truncatingIfNeeded: bits >> (40 - 8 * UInt64($0))) })
      + Data(count: 10)
  }

  /// When an identifier of version 7 was made, in milliseconds since 1970-01-01T00:00:00Z.
  package static func milliseconds(of id: UUID) -> Int64 {
    let id = id.uuid
    return [id.0, id.1, id.2, id.3, id.4, id.5].reduce(0) { $0 << 8 | Int64($1) }
  }

  private static let process = Mutex(UUIDv7())
}
