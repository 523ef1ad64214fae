/// The 64-bit FNV-1a hash, the same on every run, machine and toolchain.
///
/// Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm".
package struct FNV1a: Sendable {
  /// The hash of everything fed in so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Starts with the hash of nothing.
  package init() {}

  /// Feeds in some bytes; where one call ends and the next begins makes no difference.
  package mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Feeds in a text's UTF-8 bytes, without regard to the case of ASCII letters if wanted.
  ///
  /// Not through the generic function: ten thousand identifiers are hashed when a deck is read.
  package mutating func combine(_ text: String, ignoringCase: Bool = false) {
    for byte in text.utf8 {
      let isCapital = ignoringCase && byte >= 0x41 && byte <= 0x5A
      value = (value ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
  }

  /// Feeds in the eight bytes of a number, the lowest first.
  package mutating func combine(_ number: UInt64) {
    combine((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// The hash of a text's UTF-8 bytes.
  package static func hash(_ text: String) -> UInt64 {
    var hash = FNV1a()
    hash.combine(text)
    return hash.value
  }
}
