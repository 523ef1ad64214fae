import Foundation

/// Cleans the characters of a source, so that how a file was saved changes nothing.
enum SourceCharacters {
  /// The text in form C, with line feeds for line ends and without zero-width characters; spaces of
  /// any width become single ones, tabs stay.
  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f || $0 == 0x0a || $0 == 0x09 }) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\r": result.append(UInt8(ascii: "\n"))
      case "\n": if !isAfterReturn { result.append(UInt8(ascii: "\n")) }
      case "\t": result.append(UInt8(ascii: "\t"))
      case "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}": result.append(UInt8(ascii: "\n"))
      case "\u{a0}", "\u{1680}", "\u{2000}"..."\u{200a}", "\u{202f}", "\u{205f}", "\u{3000}":
        result.append(UInt8(ascii: " "))
      case "\u{200b}", "\u{200c}", "\u{2060}", "\u{feff}", "\u{ad}", "\u{200e}", "\u{200f}",
        "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
        continue
      case " "..."~": result.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value): continue
      default: result += String(scalar).utf8
      }
    }
    return composed(String(decoding: result, as: UTF8.self))
  }

  /// The text in form C: only the lines with characters that may be composed are looked at closely.
  private static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: mayCompose) else { return text }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.contains(where: mayCompose)
        ? String($0).precomposedStringWithCanonicalMapping : String($0)
    }.joined(separator: "\n")
  }

  /// Whether a character may have another form: none does among Latin letters and usual signs.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2002...0x20cf, 0x2190...0x2328, 0x4e00...0x9fff: false
    default: true
    }
  }
}
