import CHTML

/// Finds out in which encoding a page is written, and reads it.
enum HTMLEncoding {
  /// The number of places that are not in the declared encoding after which it is not believed.
  private static let maximumErrors = 100

  /// The text of a page; what cannot be read is U+FFFD.
  static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittle: false) }
    if bytes.starts(with: [0x3C, 0x00]) { return utf16(bytes[...], isLittle: true) }
    if bytes.starts(with: [0x00, 0x3C]) { return utf16(bytes[...], isLittle: false) }

    let label = declaredLabel(in: bytes.prefix(4_096))
    // Pages are often saved in UTF-8 with the declaration they came with; nothing else looks like
    // UTF-8 by accident but encodings in seven bits.
    let isSevenBit = label?.hasPrefix("iso-2022") ?? false
    if !isSevenBit, let text = String(validating: bytes, as: UTF8.self) { return text }
    if let label, !["utf-8", "utf8"].contains(label) {
      if isWestern(label) { return windows1252(bytes) }
      if let text = converted(bytes, from: label) { return text }
    }
    let text = utf8(bytes[...])
    let scalars = text.unicodeScalars
    let errors = scalars.count { $0 == "\u{FFFD}" }
    return errors * 2 > scalars.count { $0.value >= 0x80 } ? windows1252(bytes) : text
  }

  /// The encoding that a page names at its beginning, in lower case; nil if it names none.
  static func declaredLabel(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    let match = text.firstMatch(of: /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)/)
    return match.map { String($0.1) }
  }

  /// Whether an encoding is one that browsers read as Windows-1252.
  private static func isWestern(_ label: String) -> Bool {
    [
      "ansi_x3.4-1968", "ascii", "cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "l1", "latin1",
      "us-ascii", "windows-1252", "x-cp1252",
    ].contains(label)
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// What Windows-1252 has at 0x80…0x9F, where ISO 8859-1 has controls.
  private static let marks: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      let isMark = (0x80...0x9F).contains(byte)
      text.append(isMark ? marks[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// The text of bytes in an encoding that libxml2 or the system knows; nil if none does, or if the
  /// bytes are not in it.
  private static func converted(_ bytes: [UInt8], from label: String) -> String? {
    guard bytes.count < Int(CInt.max), let handler = unsafe xmlFindCharEncodingHandler(label) else {
      return nil
    }
    defer { unsafe xmlCharEncCloseFunc(handler) }
    guard let input = unsafe xmlBufferCreate() else { return nil }
    defer { unsafe xmlBufferFree(input) }
    guard let output = unsafe xmlBufferCreate() else { return nil }
    defer { unsafe xmlBufferFree(output) }
    _ = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe xmlBufferAdd(input, buffer.baseAddress, CInt(buffer.count))
    }
    var errors = 0
    while unsafe xmlBufferLength(input) > 0 {
      let waiting = unsafe xmlBufferLength(input)
      let result = unsafe xmlCharEncInFunc(handler, output, input)
      if unsafe result < 0 || xmlBufferLength(input) == waiting {
        errors += 1
        guard errors <= maximumErrors else { return nil }
        unsafe xmlBufferShrink(input, 1)
        unsafe xmlBufferCat(output, "\u{FFFD}")
      }
    }
    let count = unsafe Int(xmlBufferLength(output))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: xmlBufferContent(output), count: count), as: UTF8.self)
  }
}
