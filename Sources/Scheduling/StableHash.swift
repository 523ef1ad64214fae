/// A hash of bytes that is the same in every run, unlike that of `Hasher`: FNV-1a, 64 bits
/// (Fowler, Noll and Vo).
struct StableHash {
  /// The hash of the bytes so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Starts with no bytes.
  init() {}

  /// Adds bytes in order; where one call ends and the next begins makes no difference.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
  }
}
