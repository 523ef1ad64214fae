import CQRCode

/// A QR code (ISO/IEC 18004): a square of dark and light modules that a phone reads as a text.
package struct QRCode: Equatable, Sendable {
  /// The light modules around the code that the standard asks for.
  package static let quietZone = 4

  /// What a phone reads.
  package let content: String
  /// The modules of an edge, without the quiet zone: 21, 25, … 177.
  package let side: Int
  /// Whether each module is dark, row by row.
  private let modules: [Bool]

  /// Encodes a text in byte mode, as UTF-8, with error correction M, in the smallest square that
  /// holds it.
  ///
  /// Nil for an empty text and for one of more than 2331 bytes.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    // The largest code of level M holds 2331 bytes, so the size is no trap for a 32-bit number.
    guard !bytes.isEmpty, bytes.count <= 2331,
      let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    content = text
    side = unsafe Int(code.pointee.width)
    // Bit 0 of a byte is the color, the others say what the module is for.
    modules = unsafe UnsafeBufferPointer(start: code.pointee.data, count: side * side)
      .map { $0 & 1 == 1 }
  }

  /// Whether a module is dark; those outside the code are light.
  ///
  /// - Parameters:
  ///   - row: From 0 at the top.
  ///   - column: From 0 at the left.
  package subscript(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return modules[row * side + column]
  }
}
