extension String {
  /// This text with runs of ASCII white space made one space, and none at either end, without
  /// characters that nobody sees.
  func collapsingWhitespace() -> String {
    var text = self
    return text.withUTF8 { unsafe Self.needsCollapsing($0) } ? collapsed() : self
  }

  /// Whether there is white space at either end, two in a row, or any but a space.
  private static func needsCollapsing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A text begins as if after a space, so that a first space counts as one too many.
    var previous = UInt8(ascii: " ")
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte <= 0x20 && byte.isWhitespace {
        if byte != UInt8(ascii: " ") || previous == byte { return true }
      }
      // Controls, and the first bytes of what is hidden elsewhere: U+0080–U+00AD, U+200B–U+2060,
      // U+FEFF.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF { return true }
      previous = byte
    }
    return previous == UInt8(ascii: " ") && !bytes.isEmpty
  }

  private func collapsed() -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars where !Self.isHidden(scalar) {
      if scalar.value > 0x20 || !UInt8(scalar.value).isWhitespace {
        bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      } else if let last = bytes.last, last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Controls, characters without width, and those that turn the direction of a line; joiners are
  /// part of emoji and of words.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
