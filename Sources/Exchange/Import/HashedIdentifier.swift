import Chance
import Foundation

/// Identifiers of events that came without one: the same event has the same, whenever and wherever it
/// is brought in.
enum HashedIdentifier {
  /// A UUID of version 8 (RFC 9562) from two FNV-1a hashes of a text.
  ///
  /// Its first byte is 0x80 or more, and so tells no time: identifiers below, which are of version
  /// 7, begin with the milliseconds at which they were made, and reach 0x80 in the year 6429.
  static func of(_ text: String) -> UUID {
    let (high, low) = (FNV1a.hash("a\n" + text), FNV1a.hash("b\n" + text))
    func byte(_ word: UInt64, _ index: UInt64) -> UInt8 {
      UInt8(truncatingIfNeeded: word >> (56 - 8 * index))
    }
    return UUID(
      uuid: (
        byte(high, 0) | 0x80, byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4),
        byte(high, 5),
        byte(high, 6) & 0x0F | 0x80, byte(high, 7), byte(low, 0) & 0x3F | 0x80, byte(low, 1),
        byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
      ))
  }
}
