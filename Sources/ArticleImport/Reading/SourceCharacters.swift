import Foundation

/// Cleans the characters of a source, so that how a file was saved changes nothing.
enum SourceCharacters {
  /// The text in form C, with line feeds for line ends and without zero-width characters; spaces of
  /// any width become single ones, tabs stay.
  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f || $0 == 0x0a || $0 == 0x09 }) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    // Where the line begins that is written, and whether it holds characters to compose.
    var start = 0
    var isComposable = false
    func feed() {
      endLine(&result, from: start, mayCompose: &isComposable)
      result.append(UInt8(ascii: "\n"))
      start = result.count
    }
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\r": feed()
      case "\n": if !isAfterReturn { feed() }
      case "\t": result.append(UInt8(ascii: "\t"))
      case "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}": feed()
      case "\u{a0}", "\u{1680}", "\u{2000}"..."\u{200a}", "\u{202f}", "\u{205f}", "\u{3000}":
        result.append(UInt8(ascii: " "))
      case "\u{200b}", "\u{200c}", "\u{2060}", "\u{feff}", "\u{ad}", "\u{200e}", "\u{200f}",
        "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
        continue
      case " "..."~": result.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value): continue
      default:
        result += String(scalar).utf8
        if mayCompose(scalar) { isComposable = true }
      }
    }
    endLine(&result, from: start, mayCompose: &isComposable)
    return String(decoding: result, as: UTF8.self)
  }

  /// Ends a line: in form C, if it holds characters that may be composed.
  private static func endLine(_ bytes: inout [UInt8], from start: Int, mayCompose: inout Bool) {
    guard mayCompose else { return }
    let line = String(decoding: bytes[start...], as: UTF8.self)
    bytes.replaceSubrange(start..., with: line.precomposedStringWithCanonicalMapping.utf8)
    mayCompose = false
  }

  /// Whether a character may have another form: none does among Latin letters and usual signs.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2002...0x20cf, 0x2190...0x2328, 0x4e00...0x9fff: false
    default: true
    }
  }
}
