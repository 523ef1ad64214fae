extension StringProtocol {
  /// The text on one line, without anything a terminal would obey: whole escape sequences, other
  /// control characters and marks that turn the direction of writing are gone, line breaks and tabs
  /// are spaces.
  package var sanitized: String { Sanitizer.clean(self, keepsLines: false) }

  /// The text as in ``sanitized``, but with its line breaks, each as one line feed.
  package var sanitizedLines: String { Sanitizer.clean(self, keepsLines: true) }
}

/// Takes out of a text what a terminal would obey (ECMA-48).
private enum Sanitizer {
  static func clean(_ text: some StringProtocol, keepsLines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return String(text) }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar.value {
      case 0x1b: index = end(ofEscapeAt: index, in: scalars)
      case 0x9b: index = end(ofControlAt: index + 1, in: scalars)
      case 0x90, 0x98, 0x9d...0x9f: index = end(ofStringAt: index + 1, in: scalars)
      case 0x0d where index + 1 < scalars.count && scalars[index + 1] == "\n": index += 1
      case 0x0a...0x0d, 0x85, 0x2028, 0x2029:
        result.append(keepsLines ? "\n" : " ")
        index += 1
      case 0x09:
        result.append(" ")
        index += 1
      case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069: index += 1
      default:
        result.append(scalar)
        index += 1
      }
    }
    return String(result)
  }

  /// Where the text goes on behind an escape sequence.
  private static func end(ofEscapeAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start + 1
    guard index < scalars.count else { return index }
    switch scalars[index] {
    case "[": return end(ofControlAt: index + 1, in: scalars)
    case "]", "P", "X", "^", "_": return end(ofStringAt: index + 1, in: scalars)
    default:
      while index < scalars.count, (0x20...0x2f).contains(scalars[index].value) { index += 1 }
      let isFinal = index < scalars.count && (0x30...0x7e).contains(scalars[index].value)
      return isFinal ? index + 1 : index
    }
  }

  /// Where the text goes on behind a control sequence, from behind its introducer.
  private static func end(ofControlAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start
    while index < scalars.count, (0x20...0x3f).contains(scalars[index].value) { index += 1 }
    let isFinal = index < scalars.count && (0x40...0x7e).contains(scalars[index].value)
    return isFinal ? index + 1 : index
  }

  /// Where the text goes on behind a control string (a title, say), from behind its introducer; at
  /// once if nothing ends it, so that no text is lost.
  private static func end(ofStringAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start
    while index < scalars.count {
      switch scalars[index].value {
      case 0x07, 0x9c: return index + 1
      case 0x1b:
        return index + 1 < scalars.count && scalars[index + 1] == "\\" ? index + 2 : start
      case 0x0a, 0x0d: return start
      default: index += 1
      }
    }
    return start
  }
}
