/// A frame of Zstandard (RFC 8878) that holds bytes as they are, so that what lies in it can be
/// damaged without breaking the frame.
enum RawFrame {
  /// The most bytes of a block.
  private static let mostBytes = 1 << 17

  /// The frame around some bytes.
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    // A descriptor that says: one segment, whose size has eight bytes.
    var frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xE0]
    frame += (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(mostBytes)
      rest = rest.dropFirst(block.count)
      let header = block.count << 3 | (rest.isEmpty ? 1 : 0)
      frame += (0..<3).map { UInt8(truncatingIfNeeded: header >> (8 * $0)) }
      frame += block
    } while !rest.isEmpty
    return frame
  }
}
