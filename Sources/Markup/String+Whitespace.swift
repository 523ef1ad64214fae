extension String {
  /// This text with runs of ASCII white space made one space, and none at either end.
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
      previous = byte
    }
    return previous == UInt8(ascii: " ") && !bytes.isEmpty
  }

  private func collapsed() -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !byte.isWhitespace {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
